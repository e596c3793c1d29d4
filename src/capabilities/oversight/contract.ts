import { z } from 'zod';
import { isoDate } from '../../kernel/text.ts';

export const Task = z.strictObject({
  kind: z.string(),
  title: z.string(),
  why: z.string(),
  dueOn: isoDate.nullable(),
  href: z.string(),
  overdue: z.boolean(),
});
export const Today = z.strictObject({
  items: z.array(Task),
  facts: z.strictObject({
    auditsRunning: z.int(),
    openMajors: z.int(),
    openMinors: z.int(),
    actionsOverdue: z.int(),
    nextExternal: z.strictObject({ name: z.string(), on: isoDate, days: z.int() }).nullable(),
  }),
});
export const LedgerQuery = z.strictObject({
  before: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  audit: z.uuid().optional(),
  refused: z.enum(['yes']).optional(),
});
export const LedgerEntry = z.strictObject({
  seq: z.int(),
  at: z.iso.datetime(),
  actor: z.string(),
  actorName: z.string(),
  act: z.string(),
  subject: z.strictObject({ type: z.string(), id: z.string() }),
  audit: z.string().nullable(),
  refused: z.boolean(),
  leafHash: z.string(),
  leaf: z.string(),
  erased: z.boolean(),
  payload: z.record(z.string(), z.unknown()).nullable(),
});
export const Ledger = z.strictObject({
  items: z.array(LedgerEntry),
  size: z.int(),
  root: z.string(),
  origin: z.string(),
  verifierKey: z.string(),
  checkpoint: z.string(),
});
export const HistoryQuery = z.strictObject({ type: z.string().max(64), id: z.string().max(64) });
export const HistoryEntry = z.strictObject({
  seq: z.int(),
  at: z.iso.datetime(),
  actorName: z.string(),
  act: z.string(),
  erased: z.boolean(),
  payload: z.record(z.string(), z.unknown()).nullable(),
});
export const History = z.strictObject({ items: z.array(HistoryEntry) });
export const EntryProof = z.strictObject({ seq: z.int(), leaf: z.string(), proof: z.string() });
