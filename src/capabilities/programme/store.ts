import { sql } from 'kysely';
import type { z } from 'zod';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import type { Approval, PlannedAudit } from './contract.ts';
import './tables.ts';

/** Programmes, the newest cycle first. */
export function selectProgrammes({ tx, orgId }: UnitOfWork) {
  return tx
    .selectFrom('programme as p')
    .selectAll('p')
    .select(
      sql<
        number | null
      >`(select max(a.programme_version) from programme_approval a where a.org_id = p.org_id and a.programme_id = p.id)`.as(
        'approved_version',
      ),
    )
    .where('p.org_id', '=', orgId)
    .orderBy('p.cycle_from', 'desc')
    .orderBy('p.created_at', 'desc')
    .execute();
}

/** A programme's approvals, the newest first. */
export async function approvalsOf({ tx, orgId }: UnitOfWork, programmeId: string): Promise<z.infer<typeof Approval>[]> {
  const rows = await tx
    .selectFrom('programme_approval as a')
    .innerJoin('person as p', (join) => join.onRef('p.org_id', '=', 'a.org_id').onRef('p.id', '=', 'a.approved_by'))
    .selectAll('a')
    .select('p.name')
    .where('a.org_id', '=', orgId)
    .where('a.programme_id', '=', programmeId)
    .orderBy('a.approved_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    version: row.programme_version,
    approvedBy: row.approved_by,
    approvedByName: row.name,
    approvedAt: row.approved_at.toISOString(),
    statement: row.statement,
  }));
}

interface AuditOfPlan {
  id: string;
  ref: string;
  stage: string;
  startsOn: string;
  endsOn: string;
  /** Criteria that the audit says it did not cover. */
  notCovered: string[];
}

/** Planned audits in order of their date, with units, criteria and the audit that came of each. */
export async function selectPlannedAudits(
  { tx, orgId }: UnitOfWork,
  where: { readonly programmeId?: string; readonly plannedAuditId?: string },
): Promise<z.infer<typeof PlannedAudit>[]> {
  const rows = await tx
    .selectFrom('planned_audit as pa')
    .selectAll('pa')
    .select([
      sql<
        { id: string; ref: string; name: string }[]
      >`coalesce((select json_agg(json_build_object('id', u.id, 'ref', u.ref, 'name', u.name) order by u.ref)
        from planned_audit_unit pu join auditable_unit u on u.org_id = pu.org_id and u.id = pu.unit_id where pu.org_id = pa.org_id and pu.planned_audit_id = pa.id), '[]')`.as(
        'units',
      ),
      sql<
        string[]
      >`array(select pc.criterion_id from planned_audit_criterion pc join criterion c on c.org_id = pc.org_id and c.id = pc.criterion_id
        where pc.org_id = pa.org_id and pc.planned_audit_id = pa.id order by c.position)`.as('criterion_ids'),
      sql<AuditOfPlan | null>`(select json_build_object('id', a.id, 'ref', a.ref, 'stage', a.stage, 'startsOn', a.starts_on, 'endsOn', a.ends_on,
        'notCovered', array(select ac.criterion_id from audit_criterion ac where ac.org_id = a.org_id and ac.audit_id = a.id and ac.not_covered_reason is not null)) from audit a
        where a.org_id = pa.org_id and a.planned_audit_id = pa.id)`.as('audit'),
    ])
    .where('pa.org_id', '=', orgId)
    .$if(where.programmeId !== undefined, (query) => query.where('pa.programme_id', '=', where.programmeId ?? ''))
    .$if(where.plannedAuditId !== undefined, (query) => query.where('pa.id', '=', where.plannedAuditId ?? ''))
    .orderBy('pa.planned_from')
    .orderBy('pa.title')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    programmeId: row.programme_id,
    title: row.title,
    dueOn: row.due_on,
    plannedFrom: row.planned_from,
    plannedTo: row.planned_to,
    reason: row.reason,
    dropped: row.dropped_at !== null,
    droppedReason: row.dropped_reason,
    units: row.units,
    criterionIds: row.criterion_ids,
    audit: row.audit,
    version: row.version,
  }));
}

/** Every change to a programme or its plan raises its version, so that an approval holds for what was approved. */
export async function raiseVersion({ tx, orgId }: UnitOfWork, programmeId: string): Promise<void> {
  await tx
    .updateTable('programme')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('org_id', '=', orgId)
    .where('id', '=', programmeId)
    .execute();
}
