import { z } from 'zod';
import { id, line, prose, statement } from '../../kernel/text.ts';

export const WriteDraft = z.strictObject({
  summary: prose(),
  conclusion: prose(),
  notCovered: prose(),
  followUp: prose(),
  distribution: z.array(line(300)).max(50),
  version: z.int().min(0),
});
export const Draft = z.strictObject({
  summary: z.string(),
  conclusion: z.string(),
  notCovered: z.string(),
  followUp: z.string(),
  distribution: z.array(z.string()),
  version: z.int(),
  missing: z.array(z.strictObject({ rule: z.string(), message: z.string(), path: z.string().optional() })),
});
export const IssueReport = z.strictObject({ correctionReason: statement(5000).nullable() });
export const Report = z.strictObject({
  id,
  auditId: id,
  auditRef: z.string(),
  ref: z.string(),
  edition: z.int(),
  supersedesId: id.nullable(),
  correctionReason: z.string().nullable(),
  pdfSha256: z.string(),
  pdfBytes: z.int(),
  docxSha256: z.string(),
  docxBytes: z.int(),
  checkpoint: z.string(),
  issuedByName: z.string(),
  issuedAt: z.iso.datetime(),
  current: z.boolean(),
  counts: z.strictObject({ major: z.int(), minor: z.int(), opportunity: z.int(), strength: z.int() }),
  readiness: z.string(),
});
export const Reports = z.strictObject({ items: z.array(Report) });
export const SealedAuditFile = z.strictObject({
  id,
  auditId: id,
  ref: z.string(),
  reportRef: z.string(),
  sealedSeq: z.int(),
  manifestSha256: z.string(),
  files: z.int(),
  evidence: z.int(),
  sealedByName: z.string(),
  sealedAt: z.iso.datetime(),
});
export const SealedAuditFiles = z.strictObject({ items: z.array(SealedAuditFile) });
export const VerifierPolicy = z.strictObject({ origin: z.string(), verifierKey: z.string(), policy: z.string() });
