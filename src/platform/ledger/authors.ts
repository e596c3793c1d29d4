import type { UnitOfWork } from '../unit-of-work.ts';
import './tables.ts';

/** Everybody who had a hand in these things: the actors of their entries in the ledger, refused attempts apart. */
export async function authorsOf(
  { tx, orgId }: UnitOfWork,
  type: string,
  ids: readonly string[],
  acts: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .selectFrom('ledger_entry')
    .select('actor')
    .distinct()
    .where('org_id', '=', orgId)
    .where('subject_type', '=', type)
    .where('subject_id', 'in', ids)
    .where('act', 'in', acts)
    .execute();
  return new Set(rows.map((row) => row.actor));
}
