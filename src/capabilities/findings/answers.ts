import type { z } from 'zod';
import {
  absent,
  broken,
  type Decision,
  done,
  forbidden,
  refused,
  stale,
  type Violation,
} from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import type { Finding, GiveReply, StateCause } from './contract.ts';
import { isNonconformity } from './domain.ts';
import { recorded } from './findings.ts';
import { findFinding, selectFindings } from './store.ts';

type View = z.infer<typeof Finding>;

/** The owner of the unit states the cause; it is not the auditor's to say (law 8). */
export async function stateCause(
  uow: UnitOfWork,
  findingId: string,
  input: z.infer<typeof StateCause>,
): Promise<Decision<View>> {
  const before = await findFinding(uow, findingId);
  if (!before || !mayAnswer(before)) return absent('finding');
  const barred = onlyTheOwner(uow, before, 'state the cause');
  if (barred.length > 0) return forbidden(...barred);
  if (!isNonconformity(before.grade))
    return refused({ rule: 'finding.cause-of-a-nonconformity', message: 'Only a nonconformity has a cause to state.' });
  if (before.version !== input.version) return stale(before);
  await uow.tx
    .updateTable('finding')
    .set({ cause: input.cause, cause_stated_by: uow.actor.personId, version: input.version + 1 })
    .where('org_id', '=', uow.orgId)
    .where('id', '=', findingId)
    .execute();
  return recorded(uow, 'finding.cause-stated', findingId);
}

/** The owner of the unit agrees or disputes; a dispute is printed in the report (law 7). */
export async function giveReply(
  uow: UnitOfWork,
  findingId: string,
  input: z.infer<typeof GiveReply>,
): Promise<Decision<View>> {
  const before = await findFinding(uow, findingId);
  if (!before || !mayAnswer(before)) return absent('finding');
  const barred = onlyTheOwner(uow, before, 'answer');
  if (barred.length > 0) return forbidden(...barred);
  const wrong = broken([
    [
      input.stance === 'disputes' && input.statement.trim() === '',
      {
        rule: 'reply.dispute-needs-reason',
        message: 'Say what is disputed and why: it is printed in the report.',
        path: 'statement',
      },
    ],
  ]);
  if (wrong.length > 0) return refused(...wrong);
  const { tx, orgId, actor, now } = uow;
  const reply = { id: newId(), stance: input.stance, statement: input.statement };
  await tx
    .insertInto('reply')
    .values({ org_id: orgId, ...reply, finding_id: findingId, replied_by: actor.personId, replied_at: now })
    .execute();
  return recorded(uow, 'finding.replied', findingId, { reply });
}

/** Withdrawn evidence flags every finding that rests on it (law 5). Idempotent. */
export async function flagFindings(uow: UnitOfWork, subject: { readonly id: string }): Promise<Decision<null>> {
  for (const finding of await selectFindings(uow, { evidenceId: subject.id })) {
    const withdrawn = finding.evidence.find((item) => item.id === subject.id);
    const reason = `${withdrawn?.ref ?? 'Evidence'} was withdrawn; ${finding.ref} rested on it.`;
    if (finding.flaggedReason === reason) continue;
    await uow.tx
      .updateTable('finding')
      .set({ flagged_reason: reason, version: finding.version + 1 })
      .where('org_id', '=', uow.orgId)
      .where('id', '=', finding.id)
      .execute();
    await recorded(uow, 'finding.flagged', finding.id);
  }
  return done(null);
}

function mayAnswer(finding: View): boolean {
  return finding.communicatedAt !== null;
}

function onlyTheOwner({ actor }: UnitOfWork, finding: View, doing: string): Violation[] {
  return broken([
    [
      finding.unitOwnerId !== actor.personId,
      { rule: 'finding.owner-only', message: `Only the owner of ${finding.unitName} may ${doing}.` },
    ],
  ]);
}
