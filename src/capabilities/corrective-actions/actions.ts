import type { z } from 'zod';
import { dateOf } from '../../kernel/clock.ts';
import { absent, broken, conflict, type Decision, done, forbidden, refused, stale } from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import type { UploadedFile } from '../../platform/http/route.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { brokenTeamRule, findAudit } from '../audits/index.ts';
import { addEvidence, findEvidence } from '../evidence/index.ts';
import { findFinding, isNonconformity } from '../findings/index.ts';
import { listPeople } from '../people/index.ts';
import type { Action, AddActionEvidence, OpenAction, TakeStep } from './contract.ts';
import { brokenStep, type StepKind } from './domain.ts';
import { selectActions } from './store.ts';

type View = z.infer<typeof Action>;

/** Corrective actions that the actor may see: an auditee alone sees their own and their units'. */
export async function listActions(uow: UnitOfWork): Promise<View[]> {
  return (await selectActions(uow)).filter((action) => maySee(uow, action));
}

/** One corrective action that the actor may see. */
export async function readAction(uow: UnitOfWork, actionId: string): Promise<Decision<View>> {
  const [action] = await selectActions(uow, { actionId });
  return action && maySee(uow, action) ? done(action) : absent('corrective action');
}

/** Opens the corrective action of a communicated nonconformity (10.2). */
export async function openAction(
  uow: UnitOfWork,
  findingId: string,
  input: z.infer<typeof OpenAction>,
): Promise<Decision<View>> {
  const { tx, orgId, actor, now } = uow;
  const finding = await findFinding(uow, findingId);
  const audit = finding && (await findAudit(uow, finding.auditId));
  if (!finding || !audit) return absent('finding');
  const manages = actor.roles.some((role) => role === 'owner' || role === 'programme-manager');
  if (!manages && finding.unitOwnerId !== actor.personId && brokenTeamRule(audit, actor).length > 0) {
    return forbidden({
      rule: 'corrective-action.opened-by',
      message: 'The unit’s owner, an auditor of the audit or the programme manager opens the corrective action.',
    });
  }
  const owner = (await listPeople(uow)).find((person) => person.id === input.ownerId);
  const wrong = broken([
    [
      !isNonconformity(finding.grade),
      { rule: 'corrective-action.of-a-nonconformity', message: 'Only a nonconformity needs a corrective action.' },
    ],
    [
      finding.communicatedAt === null,
      { rule: 'corrective-action.after-communication', message: `Communicate ${finding.ref} to the auditee first.` },
    ],
    [
      !owner || owner.leftOn !== null,
      {
        rule: 'corrective-action.owner-unknown',
        message: 'The owner must be a person of this organisation who has not left.',
        path: 'ownerId',
      },
    ],
    [
      input.dueOn < dateOf(now),
      { rule: 'corrective-action.due-in-future', message: 'The due date lies in the past.', path: 'dueOn' },
    ],
  ]);
  if (wrong.length > 0) return refused(...wrong);
  if ((await selectActions(uow)).some((action) => action.findingId === findingId))
    return conflict({
      rule: 'corrective-action.one-for-a-finding',
      message: `${finding.ref} has its corrective action already.`,
    });
  const id = newId();
  const ref = await uow.nextNumber('CA');
  await tx
    .insertInto('corrective_action')
    .values({
      org_id: orgId,
      id,
      ref,
      finding_id: findingId,
      owner_id: input.ownerId,
      opened_by: actor.personId,
      opened_at: now,
      due_on: input.dueOn,
      due_changes: 0,
      version: 1,
    })
    .execute();
  return recorded(uow, 'corrective-action.opened', id);
}

const PAST: Record<StepKind, string> = {
  correction: 'corrected',
  cause: 'cause-found',
  'similar-cases': 'similar-cases-searched',
  plan: 'planned',
  done: 'done',
  verification: 'verified',
  effectiveness: 'effectiveness-reviewed',
  closure: 'closed',
  reopening: 'reopened',
  'due-change': 'due-date-changed',
};

/** Takes one step through the gates. A rejected verification or an ineffective action starts anew: a reopening is recorded with it. */
export async function takeStep(
  uow: UnitOfWork,
  actionId: string,
  input: z.infer<typeof TakeStep>,
): Promise<Decision<View>> {
  const { actor, now } = uow;
  const [before] = await selectActions(uow, { actionId });
  if (!before || !maySee(uow, before)) return absent('corrective action');
  if (before.version !== input.version) return stale(before);
  const person = (await listPeople(uow)).find((candidate) => candidate.id === actor.personId);
  const evidence = await findEvidence(uow, input.evidenceIds);
  const bad = input.evidenceIds.filter(
    (id) => !evidence.some((item) => item.id === id && item.auditId === before.auditId && !item.withdrawn),
  );
  const wrong = [
    ...brokenStep(input, before.steps, {
      actorId: actor.personId,
      actorMayAudit: person?.mayAudit ?? false,
      ownerId: before.ownerId,
      unitOwnerId: before.unitOwnerId,
      today: dateOf(now),
      dueOn: before.dueOn,
    }),
    ...broken([
      [
        bad.length > 0,
        {
          rule: 'corrective-action.evidence-unknown',
          message: `The evidence must belong to ${before.auditRef} and not be withdrawn.`,
          path: 'evidenceIds',
        },
      ],
    ]),
  ];
  if (wrong.length > 0) return refused(...wrong);
  await insertStep(uow, before, input, before.steps.length + 1);
  const failed = input.outcome === 'rejected' || input.outcome === 'not-effective';
  if (failed)
    await insertStep(
      uow,
      before,
      {
        kind: 'reopening',
        statement: `Reopened: ${input.outcome === 'rejected' ? 'verification was rejected' : 'the action was not effective'}.`,
      },
      before.steps.length + 2,
    );
  const due = input.newDueOn === null ? {} : { due_on: input.newDueOn, due_changes: before.dueChanges + 1 };
  await uow.tx
    .updateTable('corrective_action')
    .set({ ...due, version: input.version + 1 })
    .where('org_id', '=', uow.orgId)
    .where('id', '=', actionId)
    .execute();
  return recorded(uow, `corrective-action.${PAST[input.kind]}`, actionId, { reopened: failed });
}

/** Takes in evidence of the action from its owner (or the unit's), as evidence of the audit. */
export async function addActionEvidence(
  uow: UnitOfWork,
  actionId: string,
  input: z.infer<typeof AddActionEvidence>,
  file: UploadedFile,
): Promise<Decision<{ id: string; ref: string; title: string; sha256: string }>> {
  const [action] = await selectActions(uow, { actionId });
  if (!action || !maySee(uow, action)) return absent('corrective action');
  if (action.state === 'closed')
    return conflict({
      rule: 'corrective-action.closed',
      message: 'This action is closed. Reopen it if it did not hold.',
    });
  const mine = action.ownerId === uow.actor.personId || action.unitOwnerId === uow.actor.personId;
  const added = await addEvidence(uow, action.auditId, { ...input, requestId: null, supersedesId: null }, file, mine);
  return added.ok
    ? done({ id: added.value.id, ref: added.value.ref, title: added.value.title, sha256: added.value.sha256 })
    : added;
}

interface StepValues {
  readonly kind: StepKind;
  readonly statement: string;
  readonly outcome?: z.infer<typeof TakeStep>['outcome'];
  readonly effectivenessCriteria?: string | null;
  readonly reviewAfter?: string | null;
  readonly evidenceIds?: string[];
  readonly newDueOn?: string | null;
}

async function insertStep(
  { tx, orgId, actor, now }: UnitOfWork,
  action: View,
  step: StepValues,
  number: number,
): Promise<void> {
  await tx
    .insertInto('corrective_action_step')
    .values({
      org_id: orgId,
      id: newId(),
      action_id: action.id,
      number,
      kind: step.kind,
      outcome: step.outcome ?? null,
      statement: step.statement,
      effectiveness_criteria: step.effectivenessCriteria ?? null,
      review_after: step.reviewAfter ?? null,
      evidence_ids: step.evidenceIds ?? [],
      new_due_on: step.newDueOn ?? null,
      taken_by: actor.personId,
      taken_at: now,
    })
    .execute();
}

function maySee({ actor }: UnitOfWork, action: View): boolean {
  const auditeeOnly = actor.roles.length > 0 && actor.roles.every((role) => role === 'auditee');
  return !auditeeOnly || action.ownerId === actor.personId || action.unitOwnerId === actor.personId;
}

async function recorded(uow: UnitOfWork, act: string, actionId: string, more: object = {}): Promise<Decision<View>> {
  const [after] = await selectActions(uow, { actionId });
  if (!after) return absent('corrective action');
  await uow.record({
    act,
    subject: { type: 'corrective-action', id: actionId },
    audit: after.auditId,
    payload: { ...after, ...more },
  });
  return done(after);
}
