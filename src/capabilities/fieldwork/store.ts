import { sql } from 'kysely';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import '../audits/index.ts';
import '../evidence/index.ts';
import './tables.ts';

interface EvidenceRow {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly withdrawn: boolean;
  readonly superseded: boolean;
}

/** Working papers with unit, people, criteria and the evidence that they use, in order of their number. */
export function selectPapers(
  { tx, orgId }: UnitOfWork,
  {
    auditId,
    paperId,
    evidenceId,
  }: { readonly auditId?: string; readonly paperId?: string; readonly evidenceId?: string },
) {
  return tx
    .selectFrom('working_paper as w')
    .innerJoin('audit as a', (join) => join.onRef('a.org_id', '=', 'w.org_id').onRef('a.id', '=', 'w.audit_id'))
    .innerJoin('auditable_unit as u', (join) => join.onRef('u.org_id', '=', 'w.org_id').onRef('u.id', '=', 'w.unit_id'))
    .innerJoin('person as p', (join) => join.onRef('p.org_id', '=', 'w.org_id').onRef('p.id', '=', 'w.prepared_by'))
    .leftJoin('person as r', (join) => join.onRef('r.org_id', '=', 'w.org_id').onRef('r.id', '=', 'w.reviewed_by'))
    .selectAll('w')
    .select([
      'a.ref as audit_ref',
      'u.ref as unit_ref',
      'u.name as unit_name',
      'p.name as prepared_by_name',
      'r.name as reviewed_by_name',
      sql<
        { id: string; title: string }[]
      >`coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'title', c.title) order by c.position, c.id)
          from working_paper_criterion x join criterion c on c.org_id = x.org_id and c.id = x.criterion_id
          where x.org_id = w.org_id and x.working_paper_id = w.id), '[]')`.as('criteria'),
      sql<
        EvidenceRow[]
      >`coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'ref', e.ref, 'title', e.title, 'fileName', e.file_name, 'sha256', e.sha256,
            'withdrawn', exists (select from evidence_withdrawal d where d.org_id = e.org_id and d.evidence_id = e.id),
            'superseded', exists (select from evidence n where n.org_id = e.org_id and n.supersedes_id = e.id)) order by e.stored_at, e.id)
          from working_paper_evidence x join evidence e on e.org_id = x.org_id and e.id = x.evidence_id
          where x.org_id = w.org_id and x.working_paper_id = w.id and x.detached_at is null), '[]')`.as('evidence'),
    ])
    .where('w.org_id', '=', orgId)
    .$if(auditId !== undefined, (query) => query.where('w.audit_id', '=', auditId ?? ''))
    .$if(paperId !== undefined, (query) => query.where('w.id', '=', paperId ?? ''))
    .$if(evidenceId !== undefined, (query) =>
      query.where(
        sql<boolean>`exists (select from working_paper_evidence x where x.org_id = w.org_id and x.working_paper_id = w.id and x.evidence_id = ${evidenceId} and x.detached_at is null)`,
      ),
    )
    .orderBy(sql`length(w.ref)`)
    .orderBy('w.ref')
    .execute();
}

/** Makes a paper use exactly this evidence; what it used before is detached, not deleted. */
export async function setEvidence(
  { tx, orgId, now }: UnitOfWork,
  paper: { readonly id: string; readonly auditId: string },
  had: readonly string[],
  wanted: readonly string[],
): Promise<void> {
  const gone = had.filter((id) => !wanted.includes(id));
  const added = wanted.filter((id) => !had.includes(id));
  if (gone.length > 0) {
    await tx
      .updateTable('working_paper_evidence')
      .set({ detached_at: now })
      .where('org_id', '=', orgId)
      .where('working_paper_id', '=', paper.id)
      .where('evidence_id', 'in', gone)
      .execute();
  }
  if (added.length > 0) {
    await tx
      .insertInto('working_paper_evidence')
      .values(
        added.map((evidence_id) => ({
          org_id: orgId,
          audit_id: paper.auditId,
          working_paper_id: paper.id,
          evidence_id,
          added_at: now,
          detached_at: null,
        })),
      )
      .onConflict((oc) =>
        oc.columns(['org_id', 'working_paper_id', 'evidence_id']).doUpdateSet({ added_at: now, detached_at: null }),
      )
      .execute();
  }
}
