import type { z } from 'zod';
import { absent, type Decision, done } from '../../kernel/decision.ts';
import { hashLeaf, parseEntry, proveEntry, rootOf } from '../../ledger/index.ts';
import type { Services } from '../../platform/http/route.ts';
import { ledgerStore, readHead } from '../../platform/ledger/ledger-store.ts';
import { signedCheckpoint } from '../../platform/ledger/open-log.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import type { EntryProof, HistoryEntry, HistoryQuery, Ledger, LedgerEntry, LedgerQuery } from './contract.ts';

type View = z.infer<typeof LedgerEntry>;

/** The newest entries, with the signed head. Payloads are shown to those who may read everything. */
export async function readLedger(
  uow: UnitOfWork,
  services: Services,
  query: z.infer<typeof LedgerQuery>,
): Promise<Decision<z.infer<typeof Ledger>>> {
  const { tx, orgId } = uow;
  const head = await readHead(tx, orgId);
  const log = await tx
    .selectFrom('ledger_log')
    .select(['origin', 'verifier_key'])
    .where('org_id', '=', orgId)
    .executeTakeFirstOrThrow();
  const rows = await entries(uow)
    .$if(query.before !== undefined, (some) => some.where('e.seq', '<', query.before ?? 0))
    .$if(query.audit !== undefined, (some) => some.where('e.audit_id', '=', query.audit ?? ''))
    .$if(query.refused !== undefined, (some) => some.where('e.act', '=', 'act.refused'))
    .orderBy('e.seq', 'desc')
    .limit(query.limit)
    .execute();
  return done({
    items: rows.map((row) => viewOf(row, true)),
    size: head.frontier.size,
    root: Buffer.from(rootOf(head.frontier)).toString('base64'),
    origin: log.origin,
    verifierKey: log.verifier_key,
    checkpoint: await signedCheckpoint(tx, orgId, services.sealer),
  });
}

/** The history of one thing: every version that it ever had. */
export async function readHistory(
  uow: UnitOfWork,
  { type, id }: z.infer<typeof HistoryQuery>,
): Promise<z.infer<typeof HistoryEntry>[]> {
  const rows = await entries(uow)
    .where('e.subject_type', '=', type)
    .where('e.subject_id', '=', id)
    .where('e.act', '<>', 'act.refused')
    .orderBy('e.seq', 'desc')
    .limit(500)
    .execute();
  return rows.map((row) => {
    const { seq, at, actorName, act, erased, payload } = viewOf(row, true);
    return { seq, at, actorName, act, erased, payload };
  });
}

/** The proof of one entry (c2sp.org/tlog-proof@v1) against the present signed head, and the exact leaf. */
export async function proofOf(
  uow: UnitOfWork,
  services: Services,
  seq: number,
): Promise<Decision<z.infer<typeof EntryProof>>> {
  const { tx, orgId } = uow;
  const row = await tx
    .selectFrom('ledger_entry')
    .select('leaf')
    .where('org_id', '=', orgId)
    .where('seq', '=', seq)
    .executeTakeFirst();
  if (!row) return absent('ledger entry');
  const proof = await proveEntry(
    ledgerStore(tx, orgId),
    seq,
    Buffer.from(await signedCheckpoint(tx, orgId, services.sealer)),
  );
  if (!proof.ok) throw new Error(proof.error.message);
  return done({ seq, leaf: row.leaf.toString('utf8'), proof: Buffer.from(proof.value).toString('utf8') });
}

function entries({ tx, orgId }: UnitOfWork) {
  return tx
    .selectFrom('ledger_entry as e')
    .leftJoin('ledger_payload as p', (join) => join.onRef('p.org_id', '=', 'e.org_id').onRef('p.seq', '=', 'e.seq'))
    .select(['e.seq', 'e.leaf', 'e.actor', 'p.payload', 'p.erased_at'])
    .where('e.org_id', '=', orgId);
}

interface Row {
  readonly seq: number;
  readonly leaf: Buffer;
  readonly actor: string;
  readonly payload: Buffer | null;
  readonly erased_at: Date | null;
}

function viewOf(row: Row, withPayload: boolean): View {
  const entry = parseEntry(row.leaf);
  if (!entry.ok) throw new Error(`entry ${row.seq}: ${entry.error.message}`);
  const payload = row.payload ? (JSON.parse(row.payload.toString('utf8')) as Record<string, unknown>) : null;
  const { at, actor, act, subject, audit, refused } = entry.value;
  return {
    seq: row.seq,
    at,
    actor,
    actorName: typeof payload?.['actorName'] === 'string' ? payload['actorName'] : actor,
    act,
    subject,
    audit,
    refused: refused === true,
    leafHash: Buffer.from(hashLeaf(row.leaf)).toString('hex'),
    leaf: row.leaf.toString('utf8'),
    erased: row.erased_at !== null,
    payload: withPayload ? payload : null,
  };
}
