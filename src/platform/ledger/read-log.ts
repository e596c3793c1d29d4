import type { BundledPayload } from '../../ledger/index.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import './tables.ts';

const PAGE = 2000;

/** The exact leaves 0 to size − 1, in order, read by the page. */
export async function* leavesOf({ tx, orgId }: UnitOfWork, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < size; from += PAGE) {
    const rows = await tx
      .selectFrom('ledger_entry')
      .select('leaf')
      .where('org_id', '=', orgId)
      .where('seq', '>=', from)
      .where('seq', '<', Math.min(size, from + PAGE))
      .orderBy('seq')
      .execute();
    for (const row of rows) yield row.leaf;
  }
}

/** The detached payloads of an audit's entries below `size`; erased ones say so. */
export async function* payloadsOf(
  { tx, orgId }: UnitOfWork,
  auditId: string,
  size: number,
): AsyncGenerator<BundledPayload> {
  for (let after = -1; ; ) {
    const rows = await tx
      .selectFrom('ledger_entry as e')
      .innerJoin('ledger_payload as p', (join) => join.onRef('p.org_id', '=', 'e.org_id').onRef('p.seq', '=', 'e.seq'))
      .select(['e.seq', 'p.salt', 'p.payload'])
      .where('e.org_id', '=', orgId)
      .where('e.audit_id', '=', auditId)
      .where('e.seq', '>', after)
      .where('e.seq', '<', size)
      .orderBy('e.seq')
      .limit(PAGE)
      .execute();
    for (const row of rows) {
      yield row.salt && row.payload
        ? { seq: row.seq, salt: row.salt, payload: row.payload }
        : { seq: row.seq, erased: true };
      after = row.seq;
    }
    if (rows.length < PAGE) return;
  }
}
