import { z } from 'zod';
import { done } from '../../kernel/decision.ts';
import { route } from '../../platform/http/route.ts';
import * as c from './contract.ts';
import { proofOf, readHistory, readLedger } from './ledger.ts';
import { whatNeedsMe } from './today.ts';

export const routes = [
  route({
    method: 'GET',
    path: '/today',
    summary: 'What needs me today',
    reply: c.Today,
    read: async ({ uow }) => done(await whatNeedsMe(uow)),
  }),
  route({
    method: 'GET',
    path: '/ledger',
    summary: 'The ledger, newest first',
    query: c.LedgerQuery,
    reply: c.Ledger,
    read: ({ uow, services, query }) => readLedger(uow, services, query),
  }),
  route({
    method: 'GET',
    path: '/ledger/:seq/proof',
    summary: 'The proof of one entry',
    params: z.strictObject({ seq: z.coerce.number().int().min(0) }),
    reply: c.EntryProof,
    read: ({ uow, services, params }) => proofOf(uow, services, params.seq),
  }),
  route({
    method: 'GET',
    path: '/history',
    summary: 'The history of one thing',
    query: c.HistoryQuery,
    reply: c.History,
    read: async ({ uow, query }) => done({ items: await readHistory(uow, query) }),
  }),
];
