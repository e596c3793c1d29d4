import type { z } from 'zod';
import { absent, type Decision, forbidden, refused } from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { brokenTeamRule, findAudit } from '../audits/index.ts';
import type { OpenPaper } from './contract.ts';
import { brokenOpening } from './domain.ts';
import { type PaperView, recordedPaper } from './papers.ts';

/** Opens a working paper: what is tested in a unit against which criteria, and how. Whoever opens it prepares it. */
export async function openPaper(
  uow: UnitOfWork,
  auditId: string,
  input: z.infer<typeof OpenPaper>,
): Promise<Decision<PaperView>> {
  const { tx, orgId, actor } = uow;
  const audit = await findAudit(uow, auditId);
  if (!audit) return absent('audit');
  const stranger = brokenTeamRule(audit, actor);
  if (stranger.length > 0) return forbidden(...stranger);
  const criterionIds = [...new Set(input.criterionIds)];
  const wrong = brokenOpening(audit, { unitId: input.unitId, criterionIds });
  if (wrong.length > 0) return refused(...wrong);
  const id = newId();
  await tx
    .insertInto('working_paper')
    .values({
      org_id: orgId,
      id,
      audit_id: auditId,
      unit_id: input.unitId,
      ref: await uow.nextNumber('WP'),
      title: input.title,
      procedure: input.procedure,
      result: '',
      exceptions: null,
      tested: null,
      population: null,
      conclusion: null,
      conclusion_reason: '',
      prepared_by: actor.personId,
      prepared_at: null,
      reviewed_by: null,
      reviewed_at: null,
      review_note: '',
      stage: 'open',
      flagged_reason: null,
      version: 1,
    })
    .execute();
  await tx
    .insertInto('working_paper_criterion')
    .values(
      criterionIds.map((criterion_id) => ({ org_id: orgId, audit_id: auditId, working_paper_id: id, criterion_id })),
    )
    .execute();
  return recordedPaper(uow, 'working-paper.opened', id);
}
