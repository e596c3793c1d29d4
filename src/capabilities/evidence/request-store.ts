import { sql } from 'kysely';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import '../isms/index.ts';
import './tables.ts';

/** Which requests: of an audit, one, or those that concern a person (asked of them, or of a unit that they own). */
export interface RequestFilter {
  readonly auditId?: string;
  readonly requestId?: string;
  readonly concerning?: string;
}

interface AnswerRow {
  readonly id: string;
  readonly answeredBy: string;
  readonly answeredByName: string;
  readonly answeredAt: string;
  readonly statement: string;
}

/** Requests with names, answers and the evidence given for them, in the order asked. */
export function selectRequests({ tx, orgId }: UnitOfWork, { auditId, requestId, concerning }: RequestFilter) {
  return tx
    .selectFrom('evidence_request as r')
    .innerJoin('auditable_unit as u', (join) => join.onRef('u.org_id', '=', 'r.org_id').onRef('u.id', '=', 'r.unit_id'))
    .innerJoin('person as of', (join) => join.onRef('of.org_id', '=', 'r.org_id').onRef('of.id', '=', 'r.asked_of'))
    .innerJoin('person as by', (join) => join.onRef('by.org_id', '=', 'r.org_id').onRef('by.id', '=', 'r.asked_by'))
    .selectAll('r')
    .select([
      'u.ref as unit_ref',
      'u.name as unit_name',
      'u.owner_id as unit_owner_id',
      'of.name as asked_of_name',
      'by.name as asked_by_name',
      sql<string>`(select a.ref from audit a where a.org_id = r.org_id and a.id = r.audit_id)`.as('audit_ref'),
      sql<string>`(select a.title from audit a where a.org_id = r.org_id and a.id = r.audit_id)`.as('audit_title'),
      sql<
        AnswerRow[]
      >`coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'answeredBy', x.answered_by, 'answeredByName', p.name,
          'answeredAt', to_char(x.answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'statement', x.statement) order by x.answered_at, x.id)
          from evidence_answer x join person p on p.org_id = x.org_id and p.id = x.answered_by
          where x.org_id = r.org_id and x.request_id = r.id), '[]')`.as('answers'),
      sql<
        { id: string; ref: string; title: string }[]
      >`coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'ref', e.ref, 'title', e.title) order by e.stored_at, e.id)
          from evidence e where e.org_id = r.org_id and e.request_id = r.id), '[]')`.as('evidence'),
    ])
    .where('r.org_id', '=', orgId)
    .$if(auditId !== undefined, (query) => query.where('r.audit_id', '=', auditId ?? ''))
    .$if(requestId !== undefined, (query) => query.where('r.id', '=', requestId ?? ''))
    .$if(concerning !== undefined, (query) =>
      query.where((eb) => eb.or([eb('r.asked_of', '=', concerning ?? ''), eb('u.owner_id', '=', concerning ?? '')])),
    )
    .orderBy('r.asked_at')
    .orderBy('r.id')
    .execute();
}
