import { z } from 'zod';
import { id, instant, line, prose, statement, version } from '../../kernel/text.ts';
import { CONCLUSIONS, PAPER_STAGES, REVIEW_OUTCOMES } from './domain.ts';

const count = z.int().min(0).max(1_000_000_000).nullable();
const conclusion = z.enum(CONCLUSIONS).nullable();

export const OpenPaper = z.strictObject({
  unitId: id,
  title: line(200),
  criterionIds: z.array(z.string().max(20)).min(1, 'Name at least one criterion.').max(200),
  procedure: statement(),
});
export const ChangePaper = z.strictObject({
  title: line(200),
  procedure: statement(),
  result: prose(),
  tested: count,
  exceptions: count,
  population: count,
  conclusion,
  conclusionReason: prose(5000),
  version,
});
export const SetPaperEvidence = z.strictObject({ evidenceIds: z.array(id).max(500), version });
export const PreparePaper = z.strictObject({ version });
export const ReviewPaper = z.strictObject({ version, outcome: z.enum(REVIEW_OUTCOMES), note: prose(5000) });
export const ReopenPaper = z.strictObject({ reason: statement(2000), version });

/** A paper as lists show it. */
export const PaperLine = z.strictObject({
  id,
  auditId: id,
  ref: z.string(),
  title: z.string(),
  unitId: id,
  unitRef: z.string(),
  unitName: z.string(),
  criterionIds: z.array(z.string()),
  stage: z.enum(PAPER_STAGES),
  conclusion,
  tested: count,
  exceptions: count,
  population: count,
  preparedBy: id,
  preparedByName: z.string(),
  preparedAt: instant.nullable(),
  reviewedBy: id.nullable(),
  reviewedByName: z.string().nullable(),
  reviewedAt: instant.nullable(),
  evidenceCount: z.int(),
  flagged: z.boolean(),
  flaggedReason: z.string().nullable(),
  version: z.int(),
});
export const PaperLines = z.strictObject({ items: z.array(PaperLine) });
/** A paper, whole. `reviewedBy` on an open paper is who returned it. */
export const Paper = PaperLine.extend({
  auditRef: z.string(),
  criteria: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  procedure: z.string(),
  result: z.string(),
  conclusionReason: z.string(),
  reviewNote: z.string(),
  evidence: z.array(
    z.strictObject({
      id,
      ref: z.string(),
      title: z.string(),
      fileName: z.string(),
      sha256: z.string(),
      withdrawn: z.boolean(),
      superseded: z.boolean(),
    }),
  ),
});
