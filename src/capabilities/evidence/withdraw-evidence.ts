import type { z } from 'zod';
import { absent, conflict, type Decision, done } from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { findAudit } from '../audits/index.ts';
import type { WithdrawEvidence } from './contract.ts';
import { type EvidenceView, findEvidence } from './evidence.ts';
import { inTurn } from './store.ts';
import { unlessOnTeam } from './who.ts';

/** Withdraws evidence that does not hold: the bytes stay, a row says who, when and why, and what rests on it is flagged (law 5). */
export async function withdrawEvidence(
  uow: UnitOfWork,
  evidenceId: string,
  input: z.infer<typeof WithdrawEvidence>,
): Promise<Decision<EvidenceView>> {
  const [found] = await findEvidence(uow, [evidenceId]);
  const audit = found && (await findAudit(uow, found.auditId));
  if (!found || !audit) return absent('evidence');
  const stranger = unlessOnTeam(audit, uow.actor);
  if (stranger) return stranger;
  await inTurn(uow, audit.id);
  const [before] = await findEvidence(uow, [evidenceId]);
  if (before?.withdrawn) return conflict({ rule: 'evidence.withdrawn', message: `${found.ref} is withdrawn already.` });
  await uow.tx
    .insertInto('evidence_withdrawal')
    .values({
      org_id: uow.orgId,
      id: newId(),
      evidence_id: evidenceId,
      reason: input.reason,
      withdrawn_by: uow.actor.personId,
      withdrawn_at: uow.now,
    })
    .execute();
  const [after] = await findEvidence(uow, [evidenceId]);
  if (!after) return absent('evidence');
  await uow.record({
    act: 'evidence.withdrawn',
    subject: { type: 'evidence', id: evidenceId },
    audit: audit.id,
    payload: after,
    hashes: [{ name: 'evidence', sha256: after.sha256 }],
  });
  return done(after);
}
