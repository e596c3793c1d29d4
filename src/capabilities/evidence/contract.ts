import { z } from 'zod';
import { id, instant, isoDate, line, statement, version } from '../../kernel/text.ts';
import { METHODS, REQUEST_STATES } from './domain.ts';

const criterionId = z.string().max(20);

export const AskForEvidence = z.strictObject({
  unitId: id,
  askedOf: id,
  wanted: statement(5000),
  criteria: z.array(criterionId).max(200),
  dueOn: isoDate,
});
export const AnswerRequest = z.strictObject({ statement: statement() });
export const WithdrawRequest = z.strictObject({ version });
export const EvidenceRequest = z.strictObject({
  id,
  auditId: id,
  auditRef: z.string(),
  auditTitle: z.string(),
  ref: z.string(),
  unitId: id,
  unitRef: z.string(),
  unitName: z.string(),
  askedOf: id,
  askedOfName: z.string(),
  askedBy: id,
  askedByName: z.string(),
  askedAt: instant,
  dueOn: isoDate,
  wanted: z.string(),
  criteria: z.array(z.string()),
  state: z.enum(REQUEST_STATES),
  answers: z.array(
    z.strictObject({ id, answeredBy: id, answeredByName: z.string(), answeredAt: instant, statement: z.string() }),
  ),
  evidence: z.array(z.strictObject({ id, ref: z.string(), title: z.string() })),
  version: z.int(),
});
export const EvidenceRequests = z.strictObject({ items: z.array(EvidenceRequest) });

/** The multipart field `fields`, sent before the file. */
export const AddEvidence = z.strictObject({
  title: line(200),
  source: line(500),
  method: z.enum(METHODS),
  collectedAt: instant,
  requestId: id.nullable(),
  supersedesId: id.nullable(),
});
export const WithdrawEvidence = z.strictObject({ reason: statement(2000) });
export const Evidence = z.strictObject({
  id,
  auditId: id,
  ref: z.string(),
  title: z.string(),
  fileName: z.string(),
  declaredType: z.string(),
  detectedType: z.string().nullable(),
  typeDisagrees: z.boolean(),
  bytes: z.int(),
  sha256: z.string(),
  collectorId: id,
  collectorName: z.string(),
  source: z.string(),
  method: z.enum(METHODS),
  collectedAt: instant,
  storedAt: instant,
  requestId: id.nullable(),
  requestRef: z.string().nullable(),
  supersedesId: id.nullable(),
  supersededById: id.nullable(),
  superseded: z.boolean(),
  withdrawn: z.boolean(),
  withdrawal: z
    .strictObject({ reason: z.string(), withdrawnBy: id, withdrawnByName: z.string(), withdrawnAt: instant })
    .nullable(),
});
/** Whole without `limit`; else a page, and `next` is what to give as `after` for the one that follows (null at the end). */
export const EvidencePage = z.strictObject({ items: z.array(Evidence), next: id.nullable() });
export const Paging = z.strictObject({
  after: id.optional(),
  limit: z.coerce.number().int().min(1).max(500).optional(),
});
