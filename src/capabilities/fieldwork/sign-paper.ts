import type { z } from 'zod';
import { conflict, type Decision, forbidden, refused } from '../../kernel/decision.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import type { PreparePaper, ReopenPaper, ReviewPaper } from './contract.ts';
import {
  brokenEvidence,
  brokenPreparation,
  brokenPreparer,
  brokenReopening,
  brokenReviewer,
  brokenWorkStage,
} from './domain.ts';
import { type PaperView, recordedPaper } from './papers.ts';
import { takeOpenPaper, takePaper } from './take-paper.ts';

/** The preparer signs off. A flag falls with it, since nothing withdrawn is attached any more. */
export async function preparePaper(
  uow: UnitOfWork,
  paperId: string,
  input: z.infer<typeof PreparePaper>,
): Promise<Decision<PaperView>> {
  const taken = await takeOpenPaper(uow, paperId, input.version);
  if (!taken.ok) return taken;
  const wrong = brokenPreparation(taken.value.paper);
  if (wrong.length > 0) return refused(...wrong);
  await uow.tx
    .updateTable('working_paper')
    .set({
      stage: 'prepared',
      prepared_at: uow.now,
      reviewed_by: null,
      reviewed_at: null,
      review_note: '',
      flagged_reason: null,
      version: input.version + 1,
    })
    .where('org_id', '=', uow.orgId)
    .where('id', '=', paperId)
    .execute();
  return recordedPaper(uow, 'working-paper.signed-off', paperId);
}

/** Another auditor of the team accepts a paper, or returns it with a note. */
export async function reviewPaper(
  uow: UnitOfWork,
  paperId: string,
  input: z.infer<typeof ReviewPaper>,
): Promise<Decision<PaperView>> {
  const taken = await takePaper(uow, paperId, input.version);
  if (!taken.ok) return taken;
  const { paper, audit } = taken.value;
  const own = brokenReviewer(paper, uow.actor);
  if (own.length > 0) return forbidden(...own);
  if (paper.stage !== 'prepared')
    return conflict({
      rule: 'paper.not-prepared',
      message: `${paper.ref} is ${paper.stage}, so there is nothing to review. It is reviewed once its preparer has signed it off.`,
    });
  const accepted = input.outcome === 'accepted';
  const wrong = [...brokenWorkStage(audit), ...(accepted ? brokenEvidence(paper.evidence) : [])];
  if (!accepted && input.note.trim() === '')
    wrong.push({
      rule: 'paper.note-needed',
      message: 'Say what is to be done, so that the preparer can.',
      path: 'note',
    });
  if (wrong.length > 0) return refused(...wrong);
  await uow.tx
    .updateTable('working_paper')
    .set({
      stage: accepted ? 'reviewed' : 'open',
      ...(accepted ? {} : { prepared_at: null }),
      reviewed_by: uow.actor.personId,
      reviewed_at: uow.now,
      review_note: input.note,
      version: input.version + 1,
    })
    .where('org_id', '=', uow.orgId)
    .where('id', '=', paperId)
    .execute();
  return recordedPaper(uow, accepted ? 'working-paper.reviewed' : 'working-paper.returned', paperId);
}

/** The preparer takes their signature back, with a reason that stays in the ledger. */
export async function reopenPaper(
  uow: UnitOfWork,
  paperId: string,
  input: z.infer<typeof ReopenPaper>,
): Promise<Decision<PaperView>> {
  const taken = await takePaper(uow, paperId, input.version);
  if (!taken.ok) return taken;
  const { paper, audit } = taken.value;
  const other = brokenPreparer(paper, uow.actor);
  if (other.length > 0) return forbidden(...other);
  if (paper.stage === 'open')
    return conflict({ rule: 'paper.not-signed-off', message: `${paper.ref} is open already.` });
  const late = brokenReopening(audit, paper);
  if (late.length > 0) return refused(...late);
  await uow.tx
    .updateTable('working_paper')
    .set({
      stage: 'open',
      prepared_at: null,
      reviewed_by: null,
      reviewed_at: null,
      review_note: '',
      version: input.version + 1,
    })
    .where('org_id', '=', uow.orgId)
    .where('id', '=', paperId)
    .execute();
  return recordedPaper(uow, 'working-paper.reopened', paperId, { reason: input.reason });
}
