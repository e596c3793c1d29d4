import type { z } from 'zod';
import { absent, type Decision, done } from '../../kernel/decision.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { applicableCriteria } from '../isms/index.ts';
import type { Coverage } from './contract.ts';
import { findProgramme } from './programmes.ts';
import { selectPlannedAudits } from './store.ts';

/** The quarters from one day to another: `2026-Q4`, `2027-Q1`, … */
export function quartersBetween(from: string, to: string): string[] {
  const quarters: string[] = [];
  const last = quarterOf(to);
  for (
    let year = Number(from.slice(0, 4)), quarter = Number(quarterOf(from).slice(6));
    quarters.at(-1) !== last && quarters.length < 80;
  ) {
    quarters.push(`${year}-Q${quarter}`);
    quarter = (quarter % 4) + 1;
    if (quarter === 1) year += 1;
  }
  return quarters;
}

/** The quarter of a day. */
export function quarterOf(date: string): string {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

/** Which criterion is planned or audited in which quarter of the cycle, and which applicable ones are not planned at all. */
export async function coverageOf(uow: UnitOfWork, programmeId: string): Promise<Decision<z.infer<typeof Coverage>>> {
  const programme = await findProgramme(uow, programmeId);
  if (!programme) return absent('programme');
  const planned = (await selectPlannedAudits(uow, { programmeId })).filter((audit) => !audit.dropped);
  const criteria = await applicableCriteria(uow);
  const cells = new Map<string, z.infer<typeof Coverage>['cells'][number]>();
  for (const audit of planned) {
    const state = audit.audit?.stage === 'reported' ? 'audited' : 'planned';
    const quarter = quarterOf(audit.audit?.endsOn ?? audit.plannedTo);
    for (const criterionId of audit.criterionIds.filter((id) => !audit.audit?.notCovered.includes(id))) {
      const key = `${criterionId} ${quarter}`;
      if (cells.get(key)?.state !== 'audited') cells.set(key, { criterionId, quarter, state });
    }
  }
  const covered = new Set([...cells.values()].map((cell) => cell.criterionId));
  return done({
    quarters: quartersBetween(programme.cycleFrom, programme.cycleTo),
    criteria,
    cells: [...cells.values()],
    uncovered: criteria.filter(({ id }) => !covered.has(id)).map(({ id }) => id),
  });
}
