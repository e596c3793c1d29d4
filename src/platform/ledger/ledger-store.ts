import type { Transaction } from 'kysely';
import type { LedgerStore, LogHead, NodeId, StoredEntry, StoredNode } from '../../ledger/index.ts';
import type { Tables } from '../database/tables.ts';
import './tables.ts';

/** An organisation's log in PostgreSQL, inside the caller's transaction. The head's row lock puts appends in order. */
export function ledgerStore(tx: Transaction<Tables>, orgId: string): LedgerStore {
  return {
    lockHead: () => readHead(tx, orgId, true),
    async insertEntry({ entry, leaf, leafHash, payload, salt }: StoredEntry) {
      await tx
        .insertInto('ledger_entry')
        .values({
          org_id: orgId,
          seq: entry.seq,
          leaf: Buffer.from(leaf),
          at: new Date(entry.at),
          actor: entry.actor,
          act: entry.act,
          subject_type: entry.subject.type,
          subject_id: entry.subject.id,
          audit_id: entry.audit,
        })
        .execute();
      await tx
        .insertInto('ledger_payload')
        .values({
          org_id: orgId,
          seq: entry.seq,
          salt: Buffer.from(salt),
          payload: Buffer.from(payload),
          erased_at: null,
        })
        .execute();
      await insertNodes(tx, orgId, [{ level: 0, index: entry.seq, hash: leafHash }]);
    },
    insertNodes: (nodes) => insertNodes(tx, orgId, nodes),
    async updateHead({ frontier, lastAt }: LogHead) {
      await tx
        .updateTable('ledger_head')
        .set({
          size: frontier.size,
          frontier: frontier.nodes.map((node) => Buffer.from(node)),
          last_at: lastAt === null ? null : new Date(lastAt),
        })
        .where('org_id', '=', orgId)
        .execute();
    },
    async readNodes(ids: readonly NodeId[]) {
      const rows = await tx
        .selectFrom('ledger_node')
        .select(['level', 'index', 'hash'])
        .where('org_id', '=', orgId)
        .where((eb) => eb.or(ids.map(({ level, index }) => eb.and([eb('level', '=', level), eb('index', '=', index)]))))
        .execute();
      const found = new Map(rows.map((row) => [`${row.level}/${row.index}`, row.hash]));
      return ids.map(({ level, index }) => found.get(`${level}/${index}`));
    },
  };
}

/** The head of an organisation's log; `lock` holds it for the rest of the transaction. */
export async function readHead(tx: Transaction<Tables>, orgId: string, lock = false): Promise<LogHead> {
  const query = tx.selectFrom('ledger_head').select(['size', 'frontier', 'last_at']).where('org_id', '=', orgId);
  const head = await (lock ? query.forUpdate() : query).executeTakeFirstOrThrow();
  const { origin } = await tx
    .selectFrom('ledger_log')
    .select('origin')
    .where('org_id', '=', orgId)
    .executeTakeFirstOrThrow();
  return { origin, frontier: { size: head.size, nodes: head.frontier }, lastAt: head.last_at?.toISOString() ?? null };
}

async function insertNodes(tx: Transaction<Tables>, orgId: string, nodes: readonly StoredNode[]): Promise<void> {
  if (nodes.length === 0) return;
  await tx
    .insertInto('ledger_node')
    .values(nodes.map(({ level, index, hash }) => ({ org_id: orgId, level, index, hash: Buffer.from(hash) })))
    .execute();
}
