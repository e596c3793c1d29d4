import { absent, conflict, type Decision, done, forbidden, refused, stale } from '../../kernel/decision.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { type AuditView, brokenTeamRule, findAudit } from '../audits/index.ts';
import { inTurn } from '../evidence/index.ts';
import { brokenPreparer, brokenWorkStage } from './domain.ts';
import { findPaper, type PaperView } from './papers.ts';

/** A paper taken up for a change, and its audit. Nobody else changes papers of that audit until the transaction ends. */
interface Taken {
  readonly paper: PaperView;
  readonly audit: AuditView;
}

/** Takes up a paper for somebody of the audit's team who saw that version. */
export async function takePaper(uow: UnitOfWork, paperId: string, seen: number): Promise<Decision<Taken>> {
  const known = await findPaper(uow, paperId);
  if (!known) return absent('working paper');
  await inTurn(uow, known.auditId);
  const [paper, audit] = [await findPaper(uow, paperId), await findAudit(uow, known.auditId)];
  if (!paper || !audit) return absent('working paper');
  const stranger = brokenTeamRule(audit, uow.actor);
  if (stranger.length > 0) return forbidden(...stranger);
  return paper.version === seen ? done({ paper, audit }) : stale(paper);
}

/** Takes up an open paper for its preparer. What is signed off does not change unless a review returns it or its preparer reopens it. */
export async function takeOpenPaper(uow: UnitOfWork, paperId: string, seen: number): Promise<Decision<Taken>> {
  const taken = await takePaper(uow, paperId, seen);
  if (!taken.ok) return taken;
  const { paper, audit } = taken.value;
  const other = brokenPreparer(paper, uow.actor);
  if (other.length > 0) return forbidden(...other);
  const late = brokenWorkStage(audit);
  if (late.length > 0) return refused(...late);
  if (paper.stage !== 'open')
    return conflict({
      rule: 'paper.signed-off',
      message: `${paper.ref} is signed off, so it does not change. Have it returned by the reviewer, or reopen it with a reason.`,
    });
  return taken;
}
