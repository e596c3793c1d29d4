import { z } from 'zod';
import { id, instant, isoDate, line, prose, statement, version } from '../../kernel/text.ts';
import { GATES, STEP_KINDS } from './domain.ts';

const outcome = z.enum(['accepted', 'rejected', 'effective', 'not-effective']).nullable();
export const OpenAction = z.strictObject({ ownerId: id, dueOn: isoDate });
export const TakeStep = z.strictObject({
  kind: z.enum(STEP_KINDS),
  statement: statement(),
  outcome: outcome.default(null),
  effectivenessCriteria: prose().nullable().default(null),
  reviewAfter: isoDate.nullable().default(null),
  evidenceIds: z.array(id).max(100).default([]),
  newDueOn: isoDate.nullable().default(null),
  version,
});
export const Step = z.strictObject({
  id,
  number: z.int(),
  kind: z.enum(STEP_KINDS),
  statement: z.string(),
  outcome,
  effectivenessCriteria: z.string().nullable(),
  reviewAfter: isoDate.nullable(),
  newDueOn: isoDate.nullable(),
  evidence: z.array(z.strictObject({ id, ref: z.string(), title: z.string() })),
  evidenceIds: z.array(id),
  takenBy: id,
  takenByName: z.string(),
  takenAt: z.iso.datetime(),
});
export const Action = z.strictObject({
  id,
  ref: z.string(),
  findingId: id,
  findingRef: z.string(),
  findingTitle: z.string(),
  grade: z.string(),
  auditId: id,
  auditRef: z.string(),
  unitId: id,
  unitName: z.string(),
  unitOwnerId: id,
  ownerId: id,
  ownerName: z.string(),
  openedAt: z.iso.datetime(),
  dueOn: isoDate,
  dueChanges: z.int(),
  state: z.enum(['open', 'overdue', 'in-verification', 'in-effectiveness-review', 'closed']),
  next: z.enum(GATES).nullable(),
  passed: z.array(z.enum(GATES)),
  steps: z.array(Step),
  version: z.int(),
});
export const Actions = z.strictObject({ items: z.array(Action) });
/** The multipart field `fields`, sent before the file. Methods as for all evidence. */
export const AddActionEvidence = z.strictObject({
  title: line(200),
  source: line(500),
  method: z.enum(['interview', 'observation', 'document-review', 'system-export', 'technical-test', 'sampling']),
  collectedAt: instant,
});
export const ActionEvidence = z.strictObject({ id, ref: z.string(), title: z.string(), sha256: z.string() });
