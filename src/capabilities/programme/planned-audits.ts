import type { z } from 'zod';
import { dateOf } from '../../kernel/clock.ts';
import {
  absent,
  broken,
  conflict,
  type Decision,
  done,
  refused,
  stale,
  type Violation,
} from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { currentCertificate, listUnits, missingCriteria, missingUnits } from '../isms/index.ts';
import type { DropPlannedAudit, MovePlannedAudit, PlanAudit, PlannedAudit } from './contract.ts';
import { type ExternalAudit, propose } from './domain.ts';
import { findProgramme } from './programmes.ts';
import { raiseVersion, selectPlannedAudits } from './store.ts';

type View = z.infer<typeof PlannedAudit>;

/** One planned audit and whether the programme that plans it is approved; undefined where there is none. */
export async function findPlannedAudit(
  uow: UnitOfWork,
  plannedAuditId: string,
): Promise<(View & { approved: boolean }) | undefined> {
  const [planned] = await selectPlannedAudits(uow, { plannedAuditId });
  if (!planned) return undefined;
  const programme = await findProgramme(uow, planned.programmeId);
  return { ...planned, approved: programme?.state === 'approved' };
}

/** Plans an audit. */
export async function planAudit(
  uow: UnitOfWork,
  programmeId: string,
  input: z.infer<typeof PlanAudit>,
): Promise<Decision<View>> {
  if (!(await findProgramme(uow, programmeId))) return absent('programme');
  const wrong = [...(await unknownReferences(uow, input)), ...brokenPeriod(input)];
  if (wrong.length > 0) return refused(...wrong);
  const id = await insert(uow, programmeId, input);
  await raiseVersion(uow, programmeId);
  return recorded(uow, 'planned-audit.added', id);
}

/** Proposes audits from simple due dates, for units that no open planned audit covers. */
export async function proposeAudits(uow: UnitOfWork, programmeId: string): Promise<Decision<{ items: View[] }>> {
  const programme = await findProgramme(uow, programmeId);
  if (!programme) return absent('programme');
  const planned = (await selectPlannedAudits(uow, { programmeId })).filter((audit) => !audit.dropped);
  const covered = new Set(planned.flatMap((audit) => audit.units.map((unit) => unit.id)));
  const units = (await listUnits(uow)).filter(
    (unit) => !unit.retired && !covered.has(unit.id) && unit.criteria.length > 0,
  );
  if (units.length === 0) {
    return conflict({
      rule: 'programme.nothing-to-propose',
      message:
        covered.size > 0
          ? 'Every unit with criteria has a planned audit. Drop one to plan it anew.'
          : 'There is no unit with criteria yet. Add units to the audit universe first.',
    });
  }
  const today = dateOf(uow.now);
  const from = today > programme.cycleFrom ? today : programme.cycleFrom;
  const proposals = propose(units, await externalAudits(uow), from, programme.cycleTo);
  const ids: string[] = [];
  for (const proposal of proposals) {
    const id = await insert(uow, programmeId, {
      ...proposal,
      unitIds: [...proposal.unitIds],
      criterionIds: [...proposal.criterionIds],
    });
    ids.push(id);
    await recorded(uow, 'planned-audit.proposed', id);
  }
  await raiseVersion(uow, programmeId);
  return done({ items: (await selectPlannedAudits(uow, { programmeId })).filter((audit) => ids.includes(audit.id)) });
}

/** Moves or renames a planned audit. A date past its due date needs a reason that says so. */
export async function movePlannedAudit(
  uow: UnitOfWork,
  plannedAuditId: string,
  input: z.infer<typeof MovePlannedAudit>,
): Promise<Decision<View>> {
  const before = await findPlannedAudit(uow, plannedAuditId);
  if (!before) return absent('planned audit');
  if (before.version !== input.version) return stale(before);
  if (before.dropped || before.audit)
    return conflict({
      rule: 'planned-audit.settled',
      message: before.audit
        ? `${before.audit.ref} came of it already. Change that audit instead.`
        : 'This planned audit was dropped.',
    });
  const late = input.plannedTo > before.dueOn && input.reason === before.reason;
  const wrong = [
    ...brokenPeriod(input),
    ...broken([
      [
        late,
        {
          rule: 'planned-audit.late-needs-reason',
          message: `That is after the due date (${before.dueOn}). Say in the reason why it is audited later.`,
          path: 'reason',
        },
      ],
    ]),
  ];
  if (wrong.length > 0) return refused(...wrong);
  await uow.tx
    .updateTable('planned_audit')
    .set({
      title: input.title,
      planned_from: input.plannedFrom,
      planned_to: input.plannedTo,
      reason: input.reason,
      version: input.version + 1,
    })
    .where('org_id', '=', uow.orgId)
    .where('id', '=', plannedAuditId)
    .execute();
  await raiseVersion(uow, before.programmeId);
  return recorded(uow, 'planned-audit.moved', plannedAuditId, {
    before: { plannedFrom: before.plannedFrom, plannedTo: before.plannedTo },
  });
}

/** Drops a planned audit, with the reason; it stays to be seen. */
export async function dropPlannedAudit(
  uow: UnitOfWork,
  plannedAuditId: string,
  input: z.infer<typeof DropPlannedAudit>,
): Promise<Decision<View>> {
  const before = await findPlannedAudit(uow, plannedAuditId);
  if (!before) return absent('planned audit');
  if (before.version !== input.version) return stale(before);
  if (before.dropped || before.audit)
    return conflict({
      rule: 'planned-audit.settled',
      message: before.audit ? `${before.audit.ref} came of it already.` : 'It was dropped already.',
    });
  await uow.tx
    .updateTable('planned_audit')
    .set({ dropped_at: uow.now, dropped_reason: input.reason, version: input.version + 1 })
    .where('org_id', '=', uow.orgId)
    .where('id', '=', plannedAuditId)
    .execute();
  await raiseVersion(uow, before.programmeId);
  return recorded(uow, 'planned-audit.dropped', plannedAuditId);
}

async function externalAudits(uow: UnitOfWork): Promise<ExternalAudit[]> {
  const certificate = await currentCertificate(uow);
  const dates = [
    ['stage 1', certificate?.stage1On],
    ['stage 2', certificate?.stage2On],
    ['surveillance audit 1', certificate?.surveillance1On],
    ['surveillance audit 2', certificate?.surveillance2On],
    ['the recertification audit', certificate?.recertificationOn],
  ] as const;
  return dates.flatMap(([name, on]) => (on ? [{ name, on }] : [])).toSorted((a, b) => a.on.localeCompare(b.on));
}

async function insert(uow: UnitOfWork, programmeId: string, input: z.infer<typeof PlanAudit>): Promise<string> {
  const { tx, orgId } = uow;
  const id = newId();
  await tx
    .insertInto('planned_audit')
    .values({
      org_id: orgId,
      id,
      programme_id: programmeId,
      title: input.title,
      due_on: input.dueOn,
      planned_from: input.plannedFrom,
      planned_to: input.plannedTo,
      reason: input.reason,
      dropped_at: null,
      dropped_reason: null,
      version: 1,
    })
    .execute();
  await tx
    .insertInto('planned_audit_unit')
    .values([...new Set(input.unitIds)].map((unit_id) => ({ org_id: orgId, planned_audit_id: id, unit_id })))
    .execute();
  await tx
    .insertInto('planned_audit_criterion')
    .values(
      [...new Set(input.criterionIds)].map((criterion_id) => ({ org_id: orgId, planned_audit_id: id, criterion_id })),
    )
    .execute();
  return id;
}

function brokenPeriod(input: { readonly plannedFrom: string; readonly plannedTo: string }): Violation[] {
  return broken([
    [
      input.plannedTo < input.plannedFrom,
      {
        rule: 'planned-audit.period',
        message: 'A planned audit ends after it starts. Check the dates.',
        path: 'plannedTo',
      },
    ],
  ]);
}

async function unknownReferences(uow: UnitOfWork, input: z.infer<typeof PlanAudit>): Promise<Violation[]> {
  const units = await missingUnits(uow, input.unitIds);
  const criteria = await missingCriteria(uow, input.criterionIds);
  return [
    ...units.map(() => ({
      rule: 'planned-audit.unit-unknown',
      message: 'One of the units does not exist here (any more).',
      path: 'unitIds',
    })),
    ...criteria.map((criterion) => ({
      rule: 'planned-audit.criterion-unknown',
      message: `There is no criterion ${criterion} here (any more).`,
      path: 'criterionIds',
    })),
  ];
}

async function recorded(
  uow: UnitOfWork,
  act: string,
  plannedAuditId: string,
  more: object = {},
): Promise<Decision<View>> {
  const [after] = await selectPlannedAudits(uow, { plannedAuditId });
  if (!after) return absent('planned audit');
  await uow.record({
    act,
    subject: { type: 'planned-audit', id: plannedAuditId },
    audit: null,
    payload: { ...after, ...more },
  });
  return done(after);
}
