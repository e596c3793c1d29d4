import type { z } from 'zod';
import { dateOf } from '../../kernel/clock.ts';
import { absent, conflict, type Decision, done, forbidden, stale } from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { findAudit } from '../audits/index.ts';
import type { AnswerRequest, EvidenceRequest, WithdrawRequest } from './contract.ts';
import { requestState } from './domain.ts';
import { type RequestFilter, selectRequests } from './request-store.ts';
import { reading, unlessOnTeam } from './who.ts';

type View = z.infer<typeof EvidenceRequest>;
/** A request and who owns its unit now: they may answer as well as the person asked. */
type Known = { readonly view: View; readonly unitOwnerId: string };

async function load(uow: UnitOfWork, filter: RequestFilter): Promise<Known[]> {
  const today = dateOf(uow.now);
  return (await selectRequests(uow, filter)).map((row) => ({
    unitOwnerId: row.unit_owner_id,
    view: {
      id: row.id,
      auditId: row.audit_id,
      auditRef: row.audit_ref,
      auditTitle: row.audit_title,
      ref: row.ref,
      unitId: row.unit_id,
      unitRef: row.unit_ref,
      unitName: row.unit_name,
      askedOf: row.asked_of,
      askedOfName: row.asked_of_name,
      askedBy: row.asked_by,
      askedByName: row.asked_by_name,
      askedAt: row.asked_at.toISOString(),
      dueOn: row.due_on,
      wanted: row.wanted,
      criteria: row.criteria,
      state: requestState(
        {
          withdrawn: row.withdrawn_at !== null,
          answered: row.answers.length > 0 || row.evidence.length > 0,
          dueOn: row.due_on,
        },
        today,
      ),
      answers: row.answers,
      evidence: row.evidence,
      version: row.version,
    },
  }));
}

/** One request of this organisation, or undefined. */
export async function findRequest(uow: UnitOfWork, requestId: string): Promise<Known | undefined> {
  return (await load(uow, { requestId }))[0];
}

/** Whether it was asked of that person, or of a unit that they own. */
export function isAskedOf({ view, unitOwnerId }: Known, personId: string): boolean {
  return view.askedOf === personId || unitOwnerId === personId;
}

/** The requests of an audit; an auditee sees those that concern them. */
export async function listRequests(uow: UnitOfWork, auditId: string): Promise<Decision<{ items: View[] }>> {
  const audit = await findAudit(uow, auditId);
  if (!audit) return absent('audit');
  const may = reading(audit, uow.actor);
  if (typeof may === 'object') return forbidden(may);
  const known = await load(uow, { auditId, ...(may === 'all' ? {} : { concerning: uow.actor.personId }) });
  return done({ items: known.map(({ view }) => view) });
}

/** What was asked of me, or of a unit that I own, in every audit. */
export async function listMyRequests(uow: UnitOfWork): Promise<{ items: View[] }> {
  return { items: (await load(uow, { concerning: uow.actor.personId })).map(({ view }) => view) };
}

/** Answers a request in words; evidence goes with it by upload. */
export async function answerRequest(
  uow: UnitOfWork,
  requestId: string,
  input: z.infer<typeof AnswerRequest>,
): Promise<Decision<View>> {
  const known = await findRequest(uow, requestId);
  if (!known) return absent('evidence request');
  if (!isAskedOf(known, uow.actor.personId)) {
    return forbidden({
      rule: 'evidence-request.asked-only',
      message: 'This request was asked of somebody else. They or the owner of its unit answer it.',
    });
  }
  const closed = await closedRequest(uow, known.view);
  if (closed) return closed;
  await uow.tx
    .insertInto('evidence_answer')
    .values({
      org_id: uow.orgId,
      id: newId(),
      request_id: requestId,
      answered_by: uow.actor.personId,
      answered_at: uow.now,
      statement: input.statement,
    })
    .execute();
  return recordedRequest(uow, 'evidence-request.answered', requestId);
}

/** Takes a request back; what was given for it stays. */
export async function withdrawRequest(
  uow: UnitOfWork,
  requestId: string,
  input: z.infer<typeof WithdrawRequest>,
): Promise<Decision<View>> {
  const known = await findRequest(uow, requestId);
  const audit = known && (await findAudit(uow, known.view.auditId));
  if (!known || !audit) return absent('evidence request');
  const stranger = unlessOnTeam(audit, uow.actor);
  if (stranger) return stranger;
  if (known.view.version !== input.version) return stale(known.view);
  const closed = await closedRequest(uow, known.view);
  if (closed) return closed;
  const { numUpdatedRows } = await uow.tx
    .updateTable('evidence_request')
    .set({ withdrawn_at: uow.now, version: input.version + 1 })
    .where('org_id', '=', uow.orgId)
    .where('id', '=', requestId)
    .where('version', '=', input.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return stale((await findRequest(uow, requestId))?.view);
  return recordedRequest(uow, 'evidence-request.withdrawn', requestId);
}

/** The refusal where a request is withdrawn or its audit's report is issued. */
export async function closedRequest(uow: UnitOfWork, request: View) {
  if (request.state === 'withdrawn')
    return conflict({
      rule: 'evidence-request.withdrawn',
      message: `${request.ref} was withdrawn, so it needs no answer any more.`,
    });
  const audit = await findAudit(uow, request.auditId);
  return audit?.stage === 'reported'
    ? conflict({
        rule: 'evidence-request.audit-reported',
        message: `The report of ${audit.ref} is issued. What belongs to the follow-up is added as evidence without a request.`,
      })
    : null;
}

/** Records the request's whole new state under that act. */
export async function recordedRequest(uow: UnitOfWork, act: string, requestId: string): Promise<Decision<View>> {
  const known = await findRequest(uow, requestId);
  if (!known) return absent('evidence request');
  await uow.record({
    act,
    subject: { type: 'evidence-request', id: requestId },
    audit: known.view.auditId,
    payload: known.view,
  });
  return done(known.view);
}
