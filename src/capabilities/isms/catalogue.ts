import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const DATA = join(import.meta.dirname, '..', '..', '..', 'data', 'iso-27001-2022');

const Clause = z.strictObject({
  id: z.string(),
  title: z.string(),
  parent: z.string().nullable(),
  auditable: z.boolean(),
  amendment: z.string().optional(),
  letteredItems: z.array(z.string()).optional(),
});
const Control = z.strictObject({
  id: z.string(),
  iso27002: z.string(),
  theme: z.string(),
  title: z.string(),
  iso27002Title: z.string().optional(),
  newIn2022: z.boolean(),
  attributes: z.record(z.string(), z.array(z.string())),
});
const Catalogue = z.looseObject({ version: z.string(), clauses: z.array(Clause), controls: z.array(Control) });

/** Our wording for one criterion: what conformity looks like, what to ask, what to see, what usually fails. */
export const Guidance = z.strictObject({
  id: z.string(),
  conformity: z.string(),
  questions: z.array(z.strictObject({ aspect: z.enum(['design', 'implementation', 'operation']), ask: z.string() })),
  evidence: z.array(z.string()),
  failings: z.array(z.string()),
});
export type Guidance = z.infer<typeof Guidance>;

/** ISO/IEC 27001:2022 with Amd 1:2024: ids, short titles and attributes (facts), read once. */
export const catalogue = Catalogue.parse(JSON.parse(readFileSync(join(DATA, 'catalogue.json'), 'utf8')));

/** The guidance for a clause or control; null for an own requirement. */
export function guidanceFor(criterionId: string): Guidance | null {
  const known =
    catalogue.controls.some((control) => control.id === criterionId) ||
    catalogue.clauses.some((clause) => clause.auditable && clause.id === criterionId);
  return known ? Guidance.parse(JSON.parse(readFileSync(join(DATA, 'guidance', `${criterionId}.json`), 'utf8'))) : null;
}
