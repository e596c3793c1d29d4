import { sql } from 'kysely';
import type { z } from 'zod';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import type { AgendaItem, Assignment, Impairment, Meeting, Safeguard } from './contract.ts';
import type { AuditView } from './domain.ts';
import './tables.ts';

/** Audits with units, criteria and present team, the latest first. */
export async function selectAudits({ tx, orgId }: UnitOfWork, auditId?: string): Promise<AuditView[]> {
  const rows = await tx
    .selectFrom('audit as a')
    .selectAll('a')
    .select([
      sql<
        AuditView['units']
      >`coalesce((select json_agg(json_build_object('id', u.id, 'ref', u.ref, 'name', u.name, 'ownerId', u.owner_id, 'ownerName', p.name) order by u.ref)
        from audit_unit au join auditable_unit u on u.org_id = au.org_id and u.id = au.unit_id join person p on p.org_id = u.org_id and p.id = u.owner_id
        where au.org_id = a.org_id and au.audit_id = a.id), '[]')`.as('units'),
      sql<
        AuditView['criteria']
      >`coalesce((select json_agg(json_build_object('id', c.id, 'title', c.title, 'notCoveredReason', ac.not_covered_reason) order by c.position, c.id)
        from audit_criterion ac join criterion c on c.org_id = ac.org_id and c.id = ac.criterion_id where ac.org_id = a.org_id and ac.audit_id = a.id), '[]')`.as(
        'criteria',
      ),
      sql<
        AuditView['team']
      >`coalesce((select json_agg(json_build_object('assignmentId', s.id, 'personId', s.person_id, 'name', p.name, 'role', s.role) order by s.role = 'lead' desc, p.name)
        from assignment s join person p on p.org_id = s.org_id and p.id = s.person_id where s.org_id = a.org_id and s.audit_id = a.id and s.released_at is null), '[]')`.as(
        'team',
      ),
    ])
    .where('a.org_id', '=', orgId)
    .$if(auditId !== undefined, (query) => query.where('a.id', '=', auditId ?? ''))
    .orderBy('a.starts_on', 'desc')
    .orderBy('a.ref', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    ref: row.ref,
    title: row.title,
    stage: row.stage,
    objectives: row.objectives,
    scope: row.scope,
    methods: row.methods,
    mode: row.mode,
    remoteNote: row.remote_note,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    createdBy: row.created_by,
    plannedAuditId: row.planned_audit_id,
    version: row.version,
    units: row.units,
    criteria: row.criteria,
    team: row.team,
  }));
}

/** One audit, or null. */
export async function findAudit(uow: UnitOfWork, auditId: string): Promise<AuditView | null> {
  return (await selectAudits(uow, auditId))[0] ?? null;
}

/** Moves an audit to its next stage. */
export async function setStage({ tx, orgId }: UnitOfWork, auditId: string, stage: AuditView['stage']): Promise<void> {
  await tx
    .updateTable('audit')
    .set((eb) => ({ stage, version: eb('version', '+', 1) }))
    .where('org_id', '=', orgId)
    .where('id', '=', auditId)
    .execute();
}

/** All assignments ever made, with their proofs. */
export async function assignmentsOf(
  { tx, orgId }: UnitOfWork,
  where: { readonly auditId?: string; readonly assignmentId?: string; readonly personId?: string },
): Promise<z.infer<typeof Assignment>[]> {
  const rows = await tx
    .selectFrom('assignment as s')
    .innerJoin('person as p', (join) => join.onRef('p.org_id', '=', 's.org_id').onRef('p.id', '=', 's.person_id'))
    .leftJoin('firm as f', (join) => join.onRef('f.org_id', '=', 'p.org_id').onRef('f.id', '=', 'p.firm_id'))
    .selectAll('s')
    .select(['p.name', 'f.name as firm_name'])
    .where('s.org_id', '=', orgId)
    .$if(where.auditId !== undefined, (query) => query.where('s.audit_id', '=', where.auditId ?? ''))
    .$if(where.assignmentId !== undefined, (query) => query.where('s.id', '=', where.assignmentId ?? ''))
    .$if(where.personId !== undefined, (query) => query.where('s.person_id', '=', where.personId ?? ''))
    .orderBy('s.assigned_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    auditId: row.audit_id,
    personId: row.person_id,
    name: row.name,
    firmName: row.firm_name,
    role: row.role,
    proof: row.proof as z.infer<typeof Assignment>['proof'],
    assignedAt: row.assigned_at.toISOString(),
    released: row.released_at !== null,
    releasedReason: row.released_reason,
    version: row.version,
  }));
}

/** Safeguards of an audit, with who proposed and who approved. */
export async function safeguardsOf(
  { tx, orgId }: UnitOfWork,
  where: { readonly auditId?: string; readonly safeguardId?: string },
): Promise<z.infer<typeof Safeguard>[]> {
  const rows = await tx
    .selectFrom('safeguard as s')
    .innerJoin('person as p', (join) => join.onRef('p.org_id', '=', 's.org_id').onRef('p.id', '=', 's.person_id'))
    .innerJoin('person as by', (join) => join.onRef('by.org_id', '=', 's.org_id').onRef('by.id', '=', 's.proposed_by'))
    .leftJoin('person as ok', (join) => join.onRef('ok.org_id', '=', 's.org_id').onRef('ok.id', '=', 's.approved_by'))
    .selectAll('s')
    .select(['p.name', 'by.name as proposed_by_name', 'ok.name as approved_by_name'])
    .where('s.org_id', '=', orgId)
    .$if(where.auditId !== undefined, (query) => query.where('s.audit_id', '=', where.auditId ?? ''))
    .$if(where.safeguardId !== undefined, (query) => query.where('s.id', '=', where.safeguardId ?? ''))
    .orderBy('s.proposed_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    auditId: row.audit_id,
    personId: row.person_id,
    name: row.name,
    rule: row.rule,
    threat: row.threat,
    measure: row.measure,
    proposedBy: row.proposed_by,
    proposedByName: row.proposed_by_name,
    approvedBy: row.approved_by,
    approvedByName: row.approved_by_name,
  }));
}

/** Impairments found after the event. */
export async function impairmentsOf({ tx, orgId }: UnitOfWork, auditId: string): Promise<z.infer<typeof Impairment>[]> {
  const rows = await tx
    .selectFrom('impairment as i')
    .innerJoin('assignment as s', (join) =>
      join.onRef('s.org_id', '=', 'i.org_id').onRef('s.id', '=', 'i.assignment_id'),
    )
    .innerJoin('person as p', (join) => join.onRef('p.org_id', '=', 's.org_id').onRef('p.id', '=', 's.person_id'))
    .select(['i.id', 'i.assignment_id', 'i.found_at', 'i.disclosure', 'p.name'])
    .where('i.org_id', '=', orgId)
    .where('i.audit_id', '=', auditId)
    .orderBy('i.found_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    assignmentId: row.assignment_id,
    name: row.name,
    foundAt: row.found_at.toISOString(),
    disclosure: row.disclosure,
  }));
}

/** The timetable in order. */
export async function agendaOf(
  { tx, orgId }: UnitOfWork,
  where: { readonly auditId?: string; readonly agendaItemId?: string },
): Promise<z.infer<typeof AgendaItem>[]> {
  const rows = await tx
    .selectFrom('agenda_item as g')
    .leftJoin('auditable_unit as u', (join) => join.onRef('u.org_id', '=', 'g.org_id').onRef('u.id', '=', 'g.unit_id'))
    .leftJoin('person as a', (join) => join.onRef('a.org_id', '=', 'g.org_id').onRef('a.id', '=', 'g.auditor_id'))
    .leftJoin('person as e', (join) => join.onRef('e.org_id', '=', 'g.org_id').onRef('e.id', '=', 'g.auditee_id'))
    .selectAll('g')
    .select(['u.name as unit_name', 'a.name as auditor_name', 'e.name as auditee_name'])
    .where('g.org_id', '=', orgId)
    .$if(where.auditId !== undefined, (query) => query.where('g.audit_id', '=', where.auditId ?? ''))
    .$if(where.agendaItemId !== undefined, (query) => query.where('g.id', '=', where.agendaItemId ?? ''))
    .orderBy('g.starts_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    auditId: row.audit_id,
    startsAt: row.starts_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    title: row.title,
    place: row.place,
    unitId: row.unit_id,
    unitName: row.unit_name,
    auditorId: row.auditor_id,
    auditorName: row.auditor_name,
    auditeeId: row.auditee_id,
    auditeeName: row.auditee_name,
    criteria: row.criteria,
    cancelled: row.cancelled_at !== null,
    version: row.version,
  }));
}

/** Opening and closing meeting with attendance. */
export async function meetingsOf({ tx, orgId }: UnitOfWork, auditId: string): Promise<z.infer<typeof Meeting>[]> {
  const rows = await tx
    .selectFrom('meeting as m')
    .innerJoin('person as r', (join) => join.onRef('r.org_id', '=', 'm.org_id').onRef('r.id', '=', 'm.recorded_by'))
    .selectAll('m')
    .select([
      'r.name as recorded_by_name',
      sql<
        { personId: string; name: string; jobTitle: string | null; present: boolean }[]
      >`coalesce((select json_agg(json_build_object('personId', p.id, 'name', p.name, 'jobTitle', p.job_title, 'present', t.present) order by p.name)
        from attendance t join person p on p.org_id = t.org_id and p.id = t.person_id where t.org_id = m.org_id and t.meeting_id = m.id), '[]')`.as(
        'attendance',
      ),
    ])
    .where('m.org_id', '=', orgId)
    .where('m.audit_id', '=', auditId)
    .orderBy('m.held_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    heldAt: row.held_at.toISOString(),
    place: row.place,
    minutes: row.minutes,
    attendance: row.attendance,
    recordedByName: row.recorded_by_name,
  }));
}
