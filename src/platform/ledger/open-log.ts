import type { Transaction } from 'kysely';
import { type Frontier, generateKey, parseSigningKey, signCheckpoint, subtreesOf } from '../../ledger/index.ts';
import type { Tables } from '../database/tables.ts';
import type { Sealer } from '../secrets.ts';
import { ledgerStore, readHead } from './ledger-store.ts';

/** Opens the log of a new organisation: its own name (origin) and its own Ed25519 key, sealed with the server's secret. */
export async function openLog(
  tx: Transaction<Tables>,
  orgId: string,
  logOrigin: string,
  sealer: Sealer,
): Promise<void> {
  const origin = `${logOrigin}/${orgId}`;
  const key = generateKey(origin);
  if (!key.ok) throw new Error(key.error.message);
  await tx
    .insertInto('ledger_log')
    .values({
      org_id: orgId,
      origin,
      verifier_key: key.value.verifierKey,
      sealed_signer_key: sealer.seal(key.value.signingKey),
    })
    .execute();
  await tx.insertInto('ledger_head').values({ org_id: orgId, size: 0, frontier: [], last_at: null }).execute();
}

/** The signed checkpoint (c2sp.org/tlog-checkpoint) of the log as this transaction found it. Call it before recording: only what is committed is signed. */
export async function signedCheckpoint(tx: Transaction<Tables>, orgId: string, sealer: Sealer): Promise<string> {
  const { frontier } = await readHead(tx, orgId);
  return Buffer.from(await sign(tx, orgId, sealer, frontier)).toString('utf8');
}

/** The signed checkpoint of an earlier, committed size of the log. */
export async function checkpointAt(
  tx: Transaction<Tables>,
  orgId: string,
  sealer: Sealer,
  size: number,
): Promise<Uint8Array> {
  const { frontier } = await readHead(tx, orgId);
  if (size > frontier.size) throw new RangeError('the log is not that long');
  return sign(tx, orgId, sealer, await frontierAt(tx, orgId, size));
}

async function sign(tx: Transaction<Tables>, orgId: string, sealer: Sealer, frontier: Frontier): Promise<Uint8Array> {
  const log = await tx
    .selectFrom('ledger_log')
    .select(['origin', 'sealed_signer_key'])
    .where('org_id', '=', orgId)
    .executeTakeFirstOrThrow();
  const signer = parseSigningKey(sealer.open(log.sealed_signer_key));
  if (!signer.ok) throw new Error(signer.error.message);
  const note = await signCheckpoint({ origin: log.origin, frontier }, signer.value);
  if (!note.ok) throw new Error(note.error.message);
  return note.value;
}

/** The perfect subtrees that make up the first `size` entries. */
async function frontierAt(tx: Transaction<Tables>, orgId: string, size: number): Promise<Frontier> {
  const ids = subtreesOf(0, size);
  const nodes = await ledgerStore(tx, orgId).readNodes(ids);
  return { size, nodes: nodes.map((node) => node ?? fail()) };
}

function fail(): never {
  throw new Error('a node of the log is missing');
}
