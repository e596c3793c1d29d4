import { sql } from 'kysely';
import type { z } from 'zod';
import { dateOf } from '../../kernel/clock.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { selectFindings } from '../findings/index.ts';
import type { Action, Step } from './contract.ts';
import { nextGate, passedGates, stateOf } from './domain.ts';
import './tables.ts';

type View = z.infer<typeof Action>;

/** Corrective actions with their steps, the earliest due first. */
export async function selectActions(uow: UnitOfWork, where: { readonly actionId?: string } = {}): Promise<View[]> {
  const { tx, orgId } = uow;
  const rows = await tx
    .selectFrom('corrective_action as c')
    .innerJoin('person as p', (join) => join.onRef('p.org_id', '=', 'c.org_id').onRef('p.id', '=', 'c.owner_id'))
    .selectAll('c')
    .select([
      'p.name as owner_name',
      sql<
        z.infer<typeof Step>[]
      >`coalesce((select json_agg(json_build_object('id', s.id, 'number', s.number, 'kind', s.kind, 'statement', s.statement, 'outcome', s.outcome,
        'effectivenessCriteria', s.effectiveness_criteria, 'reviewAfter', s.review_after, 'newDueOn', s.new_due_on, 'evidenceIds', s.evidence_ids,
        'evidence', coalesce((select json_agg(json_build_object('id', e.id, 'ref', e.ref, 'title', e.title) order by e.ref) from evidence e where e.org_id = s.org_id and e.id = any (s.evidence_ids)), '[]'),
        'takenBy', s.taken_by, 'takenByName', t.name, 'takenAt', to_char(s.taken_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by s.number)
        from corrective_action_step s join person t on t.org_id = s.org_id and t.id = s.taken_by where s.org_id = c.org_id and s.action_id = c.id), '[]')`.as(
        'steps',
      ),
    ])
    .where('c.org_id', '=', orgId)
    .$if(where.actionId !== undefined, (query) => query.where('c.id', '=', where.actionId ?? ''))
    .orderBy('c.due_on')
    .execute();
  const findings = new Map((await selectFindings(uow, {})).map((finding) => [finding.id, finding]));
  const today = dateOf(uow.now);
  return rows.flatMap((row) => {
    const finding = findings.get(row.finding_id);
    if (!finding) return [];
    return [
      {
        id: row.id,
        ref: row.ref,
        findingId: finding.id,
        findingRef: finding.ref,
        findingTitle: finding.title,
        grade: finding.grade,
        auditId: finding.auditId,
        auditRef: finding.auditRef,
        unitId: finding.unitId,
        unitName: finding.unitName,
        unitOwnerId: finding.unitOwnerId,
        ownerId: row.owner_id,
        ownerName: row.owner_name,
        openedAt: row.opened_at.toISOString(),
        dueOn: row.due_on,
        dueChanges: row.due_changes,
        state: stateOf(row.steps, row.due_on, today),
        next: nextGate(row.steps),
        passed: passedGates(row.steps),
        steps: row.steps,
        version: row.version,
      },
    ];
  });
}
