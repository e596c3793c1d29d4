import type { z } from 'zod';
import {
  absent,
  broken,
  conflict,
  type Decision,
  done,
  forbidden,
  refused,
  stale,
  type Violation,
} from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { missingPersons } from '../isms/index.ts';
import { recorded as recordedAudit } from './audits.ts';
import type { AgendaItem, AuditDetail, ChangeAgendaItem, RecordMeeting, WriteAgendaItem } from './contract.ts';
import { type AuditView, brokenLeadRule, brokenSlot, brokenStageRule, brokenTeamRule } from './domain.ts';
import { agendaOf, findAudit, setStage } from './store.ts';

type View = z.infer<typeof AgendaItem>;
type Input = z.infer<typeof WriteAgendaItem>;

/** Puts a time on the plan. */
export async function addAgendaItem(uow: UnitOfWork, auditId: string, input: Input): Promise<Decision<View>> {
  const audit = await findAudit(uow, auditId);
  if (!audit) return absent('audit');
  const wrong = await brokenItem(uow, audit, 'new', input);
  if (wrong.length > 0) return refused(...wrong);
  const id = newId();
  await uow.tx
    .insertInto('agenda_item')
    .values({ org_id: uow.orgId, id, audit_id: auditId, ...columns(input), cancelled_at: null, version: 1 })
    .execute();
  return recorded(uow, 'agenda-item.added', id);
}

/** Moves or changes a time on the plan. */
export async function changeAgendaItem(
  uow: UnitOfWork,
  agendaItemId: string,
  input: z.infer<typeof ChangeAgendaItem>,
): Promise<Decision<View>> {
  const [before] = await agendaOf(uow, { agendaItemId });
  const audit = before && (await findAudit(uow, before.auditId));
  if (!before || !audit) return absent('agenda item');
  if (before.version !== input.version) return stale(before);
  if (before.cancelled)
    return conflict({ rule: 'agenda.cancelled', message: 'This time is cancelled. Add a new one.' });
  const wrong = await brokenItem(uow, audit, agendaItemId, input);
  if (wrong.length > 0) return refused(...wrong);
  await uow.tx
    .updateTable('agenda_item')
    .set({ ...columns(input), version: input.version + 1 })
    .where('org_id', '=', uow.orgId)
    .where('id', '=', agendaItemId)
    .execute();
  return recorded(uow, 'agenda-item.changed', agendaItemId);
}

/** Cancels a time on the plan. */
export async function cancelAgendaItem(uow: UnitOfWork, agendaItemId: string): Promise<Decision<View>> {
  const [before] = await agendaOf(uow, { agendaItemId });
  const audit = before && (await findAudit(uow, before.auditId));
  if (!before || !audit) return absent('agenda item');
  const wrong = brokenPlanner(uow, audit);
  if (wrong.length > 0) return forbidden(...wrong);
  if (before.cancelled) return conflict({ rule: 'agenda.cancelled', message: 'This time is cancelled already.' });
  await uow.tx
    .updateTable('agenda_item')
    .set({ cancelled_at: uow.now, version: before.version + 1 })
    .where('org_id', '=', uow.orgId)
    .where('id', '=', agendaItemId)
    .execute();
  return recorded(uow, 'agenda-item.cancelled', agendaItemId);
}

/** Records the opening or closing meeting with attendance; the audit moves on to fieldwork, or to closing (ISO 19011:2026, 6.4.3 and 6.4.10). */
export async function recordMeeting(
  uow: UnitOfWork,
  auditId: string,
  input: z.infer<typeof RecordMeeting>,
): Promise<Decision<z.infer<typeof AuditDetail>>> {
  const audit = await findAudit(uow, auditId);
  if (!audit) return absent('audit');
  const team = brokenTeamRule(audit, uow.actor);
  if (team.length > 0) return forbidden(...team);
  const opening = input.kind === 'opening';
  const present = new Set(input.attendance.filter((row) => row.present).map((row) => row.personId));
  const agenda = (await agendaOf(uow, { auditId })).filter((item) => !item.cancelled);
  const strangers = await missingPersons(
    uow,
    input.attendance.map((row) => row.personId),
  );
  const wrong = [
    ...brokenStageRule(audit, [opening ? 'mandated' : 'fieldwork'], `the ${input.kind} meeting`),
    ...broken([
      [
        opening && !audit.team.some((member) => member.role === 'lead'),
        { rule: 'meeting.needs-lead', message: 'The audit has no lead auditor yet. Assign one first.' },
      ],
      [
        opening && agenda.length === 0,
        {
          rule: 'meeting.needs-plan',
          message: 'The audit has no timetable yet. Put at least one time on the plan first.',
        },
      ],
      [
        input.heldAt > uow.now.toISOString(),
        { rule: 'meeting.held', message: 'A meeting is recorded once it was held. Check the time.', path: 'heldAt' },
      ],
      [
        !audit.team.some((member) => present.has(member.personId)),
        {
          rule: 'meeting.auditor-present',
          message: 'At least one auditor of the team was present. Check the attendance.',
          path: 'attendance',
        },
      ],
      [
        strangers.length > 0,
        {
          rule: 'meeting.person-unknown',
          message: 'Somebody in the attendance is not a person of this organisation. Add them to the people first.',
          path: 'attendance',
        },
      ],
    ]),
  ];
  if (wrong.length > 0) return refused(...wrong);
  const id = newId();
  const { tx, orgId, actor } = uow;
  await tx
    .insertInto('meeting')
    .values({
      org_id: orgId,
      id,
      audit_id: auditId,
      kind: input.kind,
      held_at: new Date(input.heldAt),
      place: input.place,
      minutes: input.minutes,
      recorded_by: actor.personId,
    })
    .execute();
  const attendance = [...new Map(input.attendance.map((row) => [row.personId, row.present]))];
  await tx
    .insertInto('attendance')
    .values(
      attendance.map(([person_id, wasPresent]) => ({ org_id: orgId, meeting_id: id, person_id, present: wasPresent })),
    )
    .execute();
  await setStage(uow, auditId, opening ? 'fieldwork' : 'closing');
  return recordedAudit(uow, `${input.kind}-meeting.held`, auditId, { meeting: { id, ...input } });
}

function columns(input: Input) {
  return {
    starts_at: new Date(input.startsAt),
    ends_at: new Date(input.endsAt),
    title: input.title,
    place: input.place,
    unit_id: input.unitId,
    auditor_id: input.auditorId,
    auditee_id: input.auditeeId,
    criteria: input.criteria,
  };
}

function brokenPlanner(uow: UnitOfWork, audit: AuditView): Violation[] {
  return uow.actor.roles.some((role) => role === 'owner' || role === 'programme-manager')
    ? []
    : brokenLeadRule(audit, uow.actor);
}

async function brokenItem(uow: UnitOfWork, audit: AuditView, id: string, input: Input): Promise<Violation[]> {
  const normal = {
    ...input,
    startsAt: new Date(input.startsAt).toISOString(),
    endsAt: new Date(input.endsAt).toISOString(),
  };
  const others = (await agendaOf(uow, { auditId: audit.id })).filter((item) => !item.cancelled);
  const foreign = input.criteria.filter((criterion) => !audit.criteria.some((known) => known.id === criterion));
  return [
    ...brokenPlanner(uow, audit),
    ...brokenStageRule(audit, ['mandated', 'fieldwork'], 'planning'),
    ...brokenSlot({ ...normal, id }, others, audit),
    ...broken([
      [
        input.unitId !== null && !audit.units.some((unit) => unit.id === input.unitId),
        { rule: 'agenda.unit-not-in-audit', message: 'That unit is not part of this audit.', path: 'unitId' },
      ],
      [
        input.auditorId !== null && !audit.team.some((member) => member.personId === input.auditorId),
        {
          rule: 'agenda.auditor-not-on-team',
          message: 'That auditor is not on the team. Assign them first.',
          path: 'auditorId',
        },
      ],
      [
        (await missingPersons(uow, [input.auditeeId])).length > 0,
        {
          rule: 'agenda.auditee-unknown',
          message: 'The auditee is not a person of this organisation.',
          path: 'auditeeId',
        },
      ],
      [
        foreign.length > 0,
        {
          rule: 'agenda.criterion-not-in-audit',
          message: `Not in the mandate: ${foreign.join(', ')}.`,
          path: 'criteria',
        },
      ],
    ]),
  ];
}

async function recorded(uow: UnitOfWork, act: string, agendaItemId: string): Promise<Decision<View>> {
  const [after] = await agendaOf(uow, { agendaItemId });
  if (!after) return absent('agenda item');
  await uow.record({ act, subject: { type: 'agenda-item', id: agendaItemId }, audit: after.auditId, payload: after });
  return done(after);
}
