import { sql } from 'kysely';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import './tables.ts';

/** Which evidence: of an audit, by ids, what concerns a person alone, and a page of it. */
interface EvidenceFilter {
  readonly auditId?: string;
  readonly ids?: readonly string[];
  /** What that person collected, or what answers a request asked of them or of a unit that they own. */
  readonly concerning?: string;
  readonly after?: string;
  readonly limit?: number;
}

/** Evidence with collector, request, what supersedes it and its withdrawal, in the order stored. */
export function selectEvidence({ tx, orgId }: UnitOfWork, { auditId, ids, concerning, after, limit }: EvidenceFilter) {
  return tx
    .selectFrom('evidence as e')
    .innerJoin('person as c', (join) => join.onRef('c.org_id', '=', 'e.org_id').onRef('c.id', '=', 'e.collector_id'))
    .leftJoin('evidence_request as r', (join) =>
      join.onRef('r.org_id', '=', 'e.org_id').onRef('r.id', '=', 'e.request_id'),
    )
    .leftJoin('evidence_withdrawal as w', (join) =>
      join.onRef('w.org_id', '=', 'e.org_id').onRef('w.evidence_id', '=', 'e.id'),
    )
    .leftJoin('person as wp', (join) => join.onRef('wp.org_id', '=', 'w.org_id').onRef('wp.id', '=', 'w.withdrawn_by'))
    .selectAll('e')
    .select([
      'c.name as collector_name',
      'r.ref as request_ref',
      'w.reason as withdrawn_reason',
      'w.withdrawn_by',
      'w.withdrawn_at',
      'wp.name as withdrawn_by_name',
      sql<
        string | null
      >`(select n.id from evidence n where n.org_id = e.org_id and n.supersedes_id = e.id order by n.stored_at limit 1)`.as(
        'superseded_by_id',
      ),
    ])
    .where('e.org_id', '=', orgId)
    .$if(auditId !== undefined, (query) => query.where('e.audit_id', '=', auditId ?? ''))
    .$if(ids !== undefined, (query) => query.where('e.id', 'in', ids ?? []))
    .$if(concerning !== undefined, (query) => query.where(concerns(orgId, concerning ?? '')))
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(e.stored_at, e.id) > (select a.stored_at, a.id from evidence a where a.org_id = ${orgId} and a.id = ${after})`,
      ),
    )
    .$if(limit !== undefined, (query) => query.limit(limit ?? 0))
    .orderBy('e.stored_at')
    .orderBy('e.id')
    .execute();
}

function concerns(orgId: string, personId: string) {
  return sql<boolean>`(e.collector_id = ${personId} or exists (
    select from evidence_request q join auditable_unit u on u.org_id = q.org_id and u.id = q.unit_id
    where q.org_id = ${orgId} and q.id = e.request_id and (q.asked_of = ${personId} or u.owner_id = ${personId})))`;
}

/**
 * Waits until nobody else changes this audit's evidence or working papers, and keeps others waiting until this transaction
 * ends: so no paper can take up evidence in the moment in which it is withdrawn, and no evidence is superseded twice.
 */
export async function inTurn({ tx, orgId }: Pick<UnitOfWork, 'tx' | 'orgId'>, auditId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`evidence/${orgId}/${auditId}`}, 0))`.execute(tx);
}
