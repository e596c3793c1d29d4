import type { z } from 'zod';
import type { Criterion, SoaEntry, Unit } from '../../src/capabilities/isms/contract.ts';

export type CriterionRow = z.infer<typeof Criterion> & {
  /** Clauses and own requirements always apply while in force; controls as the SoA says. */
  applies: boolean;
  /** The units that answer for it. */
  units: readonly { id: string; ref: string; name: string }[];
};

type Lists = {
  criteria: readonly z.infer<typeof Criterion>[];
  units: readonly z.infer<typeof Unit>[];
  soa: readonly z.infer<typeof SoaEntry>[];
};

/** Criteria with what the SoA says of them and the units that answer for them. */
export function criterionRows({ criteria, units, soa }: Lists): CriterionRow[] {
  const leftOut = new Set(soa.filter((entry) => !entry.applicable).map((entry) => entry.criterionId));
  const answering = new Map<string, { id: string; ref: string; name: string }[]>();
  for (const unit of units) {
    if (unit.retired) continue;
    for (const criterion of unit.criteria) {
      const found = answering.get(criterion);
      if (found) found.push(unit);
      else answering.set(criterion, [unit]);
    }
  }
  return criteria.map((criterion) => ({
    ...criterion,
    applies: !criterion.retired && !leftOut.has(criterion.id),
    units: answering.get(criterion.id) ?? [],
  }));
}
