import { sql } from 'kysely';
import type { z } from 'zod';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import type { Finding } from './contract.ts';
import './tables.ts';

type View = z.infer<typeof Finding>;

/** Findings with evidence and replies, in order of their number. */
export async function selectFindings(
  { tx, orgId }: UnitOfWork,
  where: { readonly auditId?: string; readonly findingId?: string; readonly evidenceId?: string },
): Promise<View[]> {
  const rows = await tx
    .selectFrom('finding as f')
    .innerJoin('audit as a', (join) => join.onRef('a.org_id', '=', 'f.org_id').onRef('a.id', '=', 'f.audit_id'))
    .innerJoin('auditable_unit as u', (join) => join.onRef('u.org_id', '=', 'f.org_id').onRef('u.id', '=', 'f.unit_id'))
    .innerJoin('criterion as c', (join) => join.onRef('c.org_id', '=', 'f.org_id').onRef('c.id', '=', 'f.criterion_id'))
    .innerJoin('working_paper as w', (join) =>
      join.onRef('w.org_id', '=', 'f.org_id').onRef('w.id', '=', 'f.working_paper_id'),
    )
    .innerJoin('person as r', (join) => join.onRef('r.org_id', '=', 'f.org_id').onRef('r.id', '=', 'f.recorded_by'))
    .leftJoin('person as s', (join) => join.onRef('s.org_id', '=', 'f.org_id').onRef('s.id', '=', 'f.cause_stated_by'))
    .selectAll('f')
    .select([
      'a.ref as audit_ref',
      'u.name as unit_name',
      'u.owner_id as unit_owner_id',
      'c.title as criterion_title',
      'w.ref as paper_ref',
      'r.name as recorded_by_name',
      's.name as cause_by_name',
      sql<
        View['evidence']
      >`coalesce((select json_agg(json_build_object('id', e.id, 'ref', e.ref, 'title', e.title, 'fileName', e.file_name, 'sha256', e.sha256, 'withdrawn', w2.id is not null) order by e.ref)
        from finding_evidence fe join evidence e on e.org_id = fe.org_id and e.id = fe.evidence_id left join evidence_withdrawal w2 on w2.org_id = e.org_id and w2.evidence_id = e.id
        where fe.org_id = f.org_id and fe.finding_id = f.id), '[]')`.as('evidence'),
      sql<
        View['replies']
      >`coalesce((select json_agg(json_build_object('id', y.id, 'stance', y.stance, 'statement', y.statement, 'repliedBy', y.replied_by, 'repliedByName', p.name,
        'repliedAt', to_char(y.replied_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by y.replied_at)
        from reply y join person p on p.org_id = y.org_id and p.id = y.replied_by where y.org_id = f.org_id and y.finding_id = f.id), '[]')`.as(
        'replies',
      ),
    ])
    .where('f.org_id', '=', orgId)
    .$if(where.auditId !== undefined, (query) => query.where('f.audit_id', '=', where.auditId ?? ''))
    .$if(where.findingId !== undefined, (query) => query.where('f.id', '=', where.findingId ?? ''))
    .$if(where.evidenceId !== undefined, (query) =>
      query.where('f.id', 'in', (eb) =>
        eb
          .selectFrom('finding_evidence as fe')
          .select('fe.finding_id')
          .where('fe.org_id', '=', orgId)
          .where('fe.evidence_id', '=', where.evidenceId ?? ''),
      ),
    )
    .orderBy('f.ref', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    auditId: row.audit_id,
    auditRef: row.audit_ref,
    ref: row.ref,
    unitId: row.unit_id,
    unitName: row.unit_name,
    unitOwnerId: row.unit_owner_id,
    criterionId: row.criterion_id,
    criterionTitle: row.criterion_title,
    workingPaperId: row.working_paper_id,
    workingPaperRef: row.paper_ref,
    grade: row.grade,
    title: row.title,
    condition: row.condition,
    extentFound: row.extent_found,
    extentOf: row.extent_of,
    extentNote: row.extent_note,
    effect: row.effect,
    cause: row.cause,
    causeStatedByName: row.cause_by_name,
    flaggedReason: row.flagged_reason,
    recordedBy: row.recorded_by,
    recordedByName: row.recorded_by_name,
    recordedAt: row.recorded_at.toISOString(),
    communicatedAt: row.communicated_at?.toISOString() ?? null,
    evidenceIds: row.evidence.map((item) => item.id),
    evidence: row.evidence,
    replies: row.replies,
    version: row.version,
  }));
}

/** One finding, or undefined. */
export async function findFinding(uow: UnitOfWork, findingId: string): Promise<View | undefined> {
  return (await selectFindings(uow, { findingId }))[0];
}
