import type { z } from 'zod';
import type { Risk, Unit } from '../../src/capabilities/isms/contract.ts';
import type { Person } from '../../src/capabilities/people/contract.ts';
import { csv } from '../ui/csv.ts';

const columns = [
  'ref',
  'title',
  'description',
  'likelihood',
  'impact',
  'treatment',
  'treatment_note',
  'owner',
  'assessed_on',
  'source',
  'units',
  'criteria',
] as const;

/** The register in the columns that the import takes; without risks, the columns alone. */
export function riskCsv(
  risks: readonly z.infer<typeof Risk>[],
  units: readonly z.infer<typeof Unit>[],
  people: readonly z.infer<typeof Person>[],
): string {
  const refs = new Map(units.map((unit) => [unit.id, unit.ref]));
  const emails = new Map(people.map((person) => [person.id, person.email]));
  return csv(
    columns,
    risks.map((risk) => [
      risk.ref,
      risk.title,
      risk.description,
      risk.likelihood,
      risk.impact,
      risk.treatment,
      risk.treatmentNote,
      risk.ownerId === null ? '' : emails.get(risk.ownerId),
      risk.assessedOn,
      risk.source,
      risk.unitIds.map((id) => refs.get(id) ?? '').join(';'),
      risk.criterionIds.join(';'),
    ]),
  );
}
