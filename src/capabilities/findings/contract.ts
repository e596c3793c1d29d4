import { z } from 'zod';
import { id, line, prose, statement, version } from '../../kernel/text.ts';
import { GRADES } from './domain.ts';

const count = z.int().min(0).max(100_000_000).nullable();
const content = {
  criterionId: z.string().max(20),
  grade: z.enum(GRADES),
  title: line(300),
  condition: statement(),
  extentFound: count,
  extentOf: count,
  extentNote: prose(5000),
  effect: prose(),
  evidenceIds: z.array(id).max(200),
};
export const RecordFinding = z.strictObject({ workingPaperId: id, ...content });
export const ChangeFinding = z.strictObject({ ...content, version });
export const StateCause = z.strictObject({ cause: statement(), version });
export const GiveReply = z.strictObject({ stance: z.enum(['agrees', 'disputes']), statement: prose() });
export const Reply = GiveReply.extend({ id, repliedBy: id, repliedByName: z.string(), repliedAt: z.iso.datetime() });
const evidence = z.strictObject({
  id,
  ref: z.string(),
  title: z.string(),
  fileName: z.string(),
  sha256: z.string(),
  withdrawn: z.boolean(),
});
export const Finding = z.strictObject({
  ...content,
  id,
  auditId: id,
  auditRef: z.string(),
  ref: z.string(),
  unitId: id,
  unitName: z.string(),
  unitOwnerId: id,
  criterionTitle: z.string(),
  workingPaperId: id,
  workingPaperRef: z.string(),
  cause: z.string().nullable(),
  causeStatedByName: z.string().nullable(),
  flaggedReason: z.string().nullable(),
  recordedBy: id,
  recordedByName: z.string(),
  recordedAt: z.iso.datetime(),
  communicatedAt: z.iso.datetime().nullable(),
  evidence: z.array(evidence),
  replies: z.array(Reply),
  version: z.int(),
});
export const Findings = z.strictObject({ items: z.array(Finding) });
