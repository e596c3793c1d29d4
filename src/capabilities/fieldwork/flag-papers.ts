import { type Decision, done } from '../../kernel/decision.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { findAudit } from '../audits/index.ts';
import { findEvidence, inTurn } from '../evidence/index.ts';
import { flagWith } from './domain.ts';
import { papersUsing, recordedPaper } from './papers.ts';

/**
 * Follows `evidence.withdrawn`: every paper that uses the evidence is flagged, whatever its stage, until its preparer detaches
 * it and signs again. An issued report stays as it is. The same news twice changes nothing more.
 */
export async function flagPapers(
  uow: UnitOfWork,
  news: { readonly subject: { readonly id: string } },
): Promise<Decision<null>> {
  const [evidence] = await findEvidence(uow, [news.subject.id]);
  if (!evidence?.withdrawal) return done(null);
  await inTurn(uow, evidence.auditId);
  if ((await findAudit(uow, evidence.auditId))?.stage === 'reported') return done(null);
  for (const paper of await papersUsing(uow, evidence.id)) {
    const flag = flagWith(paper.flaggedReason, { ref: evidence.ref, reason: evidence.withdrawal.reason });
    if (flag === paper.flaggedReason) continue;
    await uow.tx
      .updateTable('working_paper')
      .set({ flagged_reason: flag, version: paper.version + 1 })
      .where('org_id', '=', uow.orgId)
      .where('id', '=', paper.id)
      .execute();
    await recordedPaper(uow, 'working-paper.flagged', paper.id);
  }
  return done(null);
}
