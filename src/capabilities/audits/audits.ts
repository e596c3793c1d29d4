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
import { authorsOf } from '../../platform/ledger/authors.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { missingCriteria, missingUnits } from '../isms/index.ts';
import { listPeople } from '../people/index.ts';
import { findPlannedAudit } from '../programme/index.ts';
import type { AuditDetail, AuditSummary, ChangeAudit, CreateAudit, MandateText } from './contract.ts';
import { type AuditView, brokenStageRule } from './domain.ts';
import {
  agendaOf,
  assignmentsOf,
  findAudit,
  impairmentsOf,
  meetingsOf,
  safeguardsOf,
  selectAudits,
  setStage,
} from './store.ts';

type Detail = z.infer<typeof AuditDetail>;

/** The audits that the actor may see. */
export async function listAudits(uow: UnitOfWork): Promise<z.infer<typeof AuditSummary>[]> {
  const seen = await audiencesOf(uow);
  return (await selectAudits(uow))
    .filter((audit) => maySee(uow, audit, seen))
    .map((audit) => ({
      id: audit.id,
      ref: audit.ref,
      title: audit.title,
      stage: audit.stage,
      mode: audit.mode,
      startsOn: audit.startsOn,
      endsOn: audit.endsOn,
      lead: audit.team.find((member) => member.role === 'lead')?.name ?? null,
      units: audit.units.map((unit) => unit.name),
      criteria: audit.criteria.length,
      version: audit.version,
    }));
}

/** Everything about one audit, for those who may see it. */
export async function readAudit(uow: UnitOfWork, auditId: string): Promise<Decision<Detail>> {
  const audit = await findAudit(uow, auditId);
  if (!audit || !maySee(uow, audit, await audiencesOf(uow))) return absent('audit');
  const people = new Map((await listPeople(uow)).map((person) => [person.id, person.name]));
  const mandate = await uow.tx
    .selectFrom('mandate_approval')
    .select(['approved_by', 'approved_at'])
    .where('org_id', '=', uow.orgId)
    .where('audit_id', '=', auditId)
    .executeTakeFirst();
  const { team: _team, ...view } = audit;
  return done({
    ...view,
    units: [...view.units],
    criteria: [...view.criteria],
    createdByName: people.get(audit.createdBy) ?? '',
    mandate: mandate
      ? {
          approvedBy: mandate.approved_by,
          approvedByName: people.get(mandate.approved_by) ?? '',
          approvedAt: mandate.approved_at.toISOString(),
        }
      : null,
    assignments: await assignmentsOf(uow, { auditId }),
    safeguards: await safeguardsOf(uow, { auditId }),
    impairments: await impairmentsOf(uow, auditId),
    agenda: await agendaOf(uow, { auditId }),
    meetings: await meetingsOf(uow, auditId),
  });
}

/** Creates an audit with its mandate: objectives, scope, criteria and methods (law 1). From a plan, the programme must be approved. */
export async function createAudit(uow: UnitOfWork, input: z.infer<typeof CreateAudit>): Promise<Decision<Detail>> {
  const wrong = await brokenMandate(uow, input);
  if (input.plannedAuditId !== null) wrong.push(...(await brokenPlan(uow, input.plannedAuditId)));
  if (wrong.length > 0) return refused(...wrong);
  const id = newId();
  const ref = await uow.nextNumber('A');
  await uow.tx
    .insertInto('audit')
    .values({
      org_id: uow.orgId,
      id,
      ref,
      planned_audit_id: input.plannedAuditId,
      ...columns(input),
      stage: 'draft',
      created_by: uow.actor.personId,
      created_at: uow.now,
      version: 1,
    })
    .execute();
  await insertScope(uow, id, input, [], []);
  return recorded(uow, 'audit.created', id);
}

/** Changes the mandate while it is a draft. Units and criteria can be added; the mandate's approval fixes them. */
export async function changeAudit(
  uow: UnitOfWork,
  auditId: string,
  input: z.infer<typeof ChangeAudit>,
): Promise<Decision<Detail>> {
  const before = await findAudit(uow, auditId);
  if (!before) return absent('audit');
  if (before.version !== input.version) return stale(before);
  const wrong = [...brokenStageRule(before, ['draft'], 'changing the mandate'), ...(await brokenMandate(uow, input))];
  const dropped = [
    ...before.units.filter((unit) => !input.unitIds.includes(unit.id)).map((unit) => unit.ref),
    ...before.criteria
      .filter((criterion) => !input.criterionIds.includes(criterion.id))
      .map((criterion) => criterion.id),
  ];
  if (dropped.length > 0)
    wrong.push({
      rule: 'audit.nothing-taken-out',
      message: `Nothing is taken out of a mandate: ${dropped.join(', ')}. Keep it, and say in the audit why it was not covered.`,
      path: 'criterionIds',
    });
  if (wrong.length > 0) return refused(...wrong);
  await uow.tx
    .updateTable('audit')
    .set({ ...columns(input), version: input.version + 1 })
    .where('org_id', '=', uow.orgId)
    .where('id', '=', auditId)
    .execute();
  await insertScope(
    uow,
    auditId,
    input,
    before.units.map((unit) => unit.id),
    before.criteria.map((criterion) => criterion.id),
  );
  return recorded(uow, 'audit.changed', auditId);
}

/** Approves the mandate, so that the audit may be staffed and planned. Not by whoever wrote it. */
export async function approveMandate(uow: UnitOfWork, auditId: string): Promise<Decision<Detail>> {
  const { tx, orgId, actor, now } = uow;
  const audit = await findAudit(uow, auditId);
  if (!audit) return absent('audit');
  const wrong = brokenStageRule(audit, ['draft'], 'approving the mandate');
  if (wrong.length > 0) return conflict(...wrong);
  const authors = await authorsOf(uow, 'audit', [auditId], ['audit.created', 'audit.changed']);
  if (authors.has(actor.personId)) {
    return forbidden({
      rule: 'mandate.approver-is-author',
      message: 'Whoever wrote or changed the mandate cannot approve it. Ask top management or another manager.',
    });
  }
  await tx
    .insertInto('mandate_approval')
    .values({ org_id: orgId, id: newId(), audit_id: auditId, approved_by: actor.personId, approved_at: now })
    .execute();
  await setStage(uow, auditId, 'mandated');
  return recorded(uow, 'mandate.approved', auditId);
}

/** Says why a criterion of the mandate was not covered; the report discloses it (law 9). */
export async function declareNotCovered(
  uow: UnitOfWork,
  audit: { readonly id: string },
  criterionId: string,
  reason: string,
): Promise<Decision<Detail>> {
  const { numUpdatedRows } = await uow.tx
    .updateTable('audit_criterion')
    .set({ not_covered_reason: reason })
    .where('org_id', '=', uow.orgId)
    .where('audit_id', '=', audit.id)
    .where('criterion_id', '=', criterionId)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return absent('criterion of this audit');
  return recorded(uow, 'criterion.not-covered', audit.id, { criterionId, reason });
}

/** Appends the fact and answers the whole audit. */
export async function recorded(
  uow: UnitOfWork,
  act: string,
  auditId: string,
  more: object = {},
): Promise<Decision<Detail>> {
  const after = await readAudit(uow, auditId);
  if (!after.ok) return after;
  const { assignments: _assignments, agenda: _agenda, meetings: _meetings, ...mandate } = after.value;
  await uow.record({ act, subject: { type: 'audit', id: auditId }, audit: auditId, payload: { ...mandate, ...more } });
  return after;
}

/** Audits whose plan names the actor. */
async function audiencesOf({ tx, orgId, actor }: UnitOfWork): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('agenda_item')
    .select('audit_id')
    .where('org_id', '=', orgId)
    .where('auditee_id', '=', actor.personId)
    .execute();
  return new Set(rows.map((row) => row.audit_id));
}

/** Who is an auditee alone sees the audits of units that they own and those whose plan names them; all other roles see every audit. */
function maySee({ actor }: UnitOfWork, audit: AuditView, named: ReadonlySet<string>): boolean {
  const auditeeOnly = actor.roles.length > 0 && actor.roles.every((role) => role === 'auditee');
  return !auditeeOnly || named.has(audit.id) || audit.units.some((unit) => unit.ownerId === actor.personId);
}

function columns(input: z.infer<typeof MandateText>) {
  return {
    title: input.title,
    objectives: input.objectives,
    scope: input.scope,
    methods: input.methods,
    mode: input.mode,
    remote_note: input.remoteNote,
    starts_on: input.startsOn,
    ends_on: input.endsOn,
  };
}

async function insertScope(
  { tx, orgId }: UnitOfWork,
  auditId: string,
  input: z.infer<typeof MandateText>,
  hadUnits: readonly string[],
  hadCriteria: readonly string[],
): Promise<void> {
  const units = [...new Set(input.unitIds)].filter((id) => !hadUnits.includes(id));
  const criteria = [...new Set(input.criterionIds)].filter((id) => !hadCriteria.includes(id));
  if (units.length > 0)
    await tx
      .insertInto('audit_unit')
      .values(units.map((unit_id) => ({ org_id: orgId, audit_id: auditId, unit_id })))
      .execute();
  if (criteria.length > 0)
    await tx
      .insertInto('audit_criterion')
      .values(
        criteria.map((criterion_id) => ({ org_id: orgId, audit_id: auditId, criterion_id, not_covered_reason: null })),
      )
      .execute();
}

async function brokenMandate(uow: UnitOfWork, input: z.infer<typeof MandateText>): Promise<Violation[]> {
  const units = await missingUnits(uow, input.unitIds);
  const criteria = await missingCriteria(uow, input.criterionIds);
  return [
    ...broken([
      [
        input.endsOn < input.startsOn,
        { rule: 'audit.period', message: 'An audit ends after it starts. Check the dates.', path: 'endsOn' },
      ],
      [
        input.mode !== 'on-site' && input.remoteNote.trim() === '',
        {
          rule: 'audit.remote-needs-note',
          message: 'Say what is audited remotely and how (the report discloses it).',
          path: 'remoteNote',
        },
      ],
    ]),
    ...units.map(() => ({
      rule: 'audit.unit-unknown',
      message: 'One of the units does not exist here (any more).',
      path: 'unitIds',
    })),
    ...criteria.map((criterion) => ({
      rule: 'audit.criterion-unknown',
      message: `There is no criterion ${criterion} here (any more).`,
      path: 'criterionIds',
    })),
  ];
}

async function brokenPlan(uow: UnitOfWork, plannedAuditId: string): Promise<Violation[]> {
  const planned = await findPlannedAudit(uow, plannedAuditId);
  return broken([
    [!planned, { rule: 'audit.plan-unknown', message: 'There is no such planned audit here.', path: 'plannedAuditId' }],
    [
      planned?.approved === false,
      {
        rule: 'audit.programme-not-approved',
        message: 'Top management has not approved this version of the programme. Ask for the approval first.',
        path: 'plannedAuditId',
      },
    ],
    [
      planned?.audit != null,
      { rule: 'audit.plan-used', message: `${planned?.audit?.ref} came of this plan already.`, path: 'plannedAuditId' },
    ],
    [
      planned?.dropped === true,
      { rule: 'audit.plan-dropped', message: 'This planned audit was dropped.', path: 'plannedAuditId' },
    ],
  ]);
}
