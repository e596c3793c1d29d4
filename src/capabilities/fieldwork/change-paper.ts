import type { z } from 'zod';
import { type Decision, refused } from '../../kernel/decision.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { findEvidence } from '../evidence/index.ts';
import type { ChangePaper, SetPaperEvidence } from './contract.ts';
import { brokenEvidence, brokenFigures } from './domain.ts';
import { type PaperView, recordedPaper } from './papers.ts';
import { setEvidence } from './store.ts';
import { takeOpenPaper } from './take-paper.ts';

/** Writes an open paper: procedure, result, figures, conclusion. */
export async function changePaper(
  uow: UnitOfWork,
  paperId: string,
  input: z.infer<typeof ChangePaper>,
): Promise<Decision<PaperView>> {
  const taken = await takeOpenPaper(uow, paperId, input.version);
  if (!taken.ok) return taken;
  const wrong = brokenFigures(input);
  if (wrong.length > 0) return refused(...wrong);
  await uow.tx
    .updateTable('working_paper')
    .set({
      title: input.title,
      procedure: input.procedure,
      result: input.result,
      tested: input.tested,
      exceptions: input.exceptions,
      population: input.population,
      conclusion: input.conclusion,
      conclusion_reason: input.conclusionReason,
      version: input.version + 1,
    })
    .where('org_id', '=', uow.orgId)
    .where('id', '=', paperId)
    .execute();
  return recordedPaper(uow, 'working-paper.changed', paperId);
}

/** Makes an open paper rest on exactly this evidence of its audit. */
export async function setPaperEvidence(
  uow: UnitOfWork,
  paperId: string,
  input: z.infer<typeof SetPaperEvidence>,
): Promise<Decision<PaperView>> {
  const taken = await takeOpenPaper(uow, paperId, input.version);
  if (!taken.ok) return taken;
  const { paper } = taken.value;
  const wanted = [...new Set(input.evidenceIds)];
  const found = (await findEvidence(uow, wanted)).filter((evidence) => evidence.auditId === paper.auditId);
  const unknown = wanted.filter((id) => !found.some((evidence) => evidence.id === id));
  const wrong = [
    ...unknown.map(() => ({
      rule: 'paper.evidence-unknown',
      message: "One of the pieces is not evidence of this audit. Choose from the audit's evidence.",
      path: 'evidenceIds',
    })),
    ...brokenEvidence(found),
  ];
  if (wrong.length > 0) return refused(...wrong);
  await setEvidence(
    uow,
    paper,
    paper.evidence.map((evidence) => evidence.id),
    wanted,
  );
  await uow.tx
    .updateTable('working_paper')
    .set({ version: input.version + 1 })
    .where('org_id', '=', uow.orgId)
    .where('id', '=', paperId)
    .execute();
  return recordedPaper(uow, 'working-paper.evidence-set', paperId);
}
