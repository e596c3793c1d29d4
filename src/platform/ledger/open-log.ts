import type { Transaction } from 'kysely';
import { generateKey, parseSigningKey, signCheckpoint } from '../../ledger/index.ts';
import type { Tables } from '../database/tables.ts';
import type { Sealer } from '../secrets.ts';
import { readHead } from './ledger-store.ts';

/** Opens the log of a new organisation: its own name (origin) and its own Ed25519 key, sealed with the server's secret. */
export async function openLog(tx: Transaction<Tables>, orgId: string, logOrigin: string, sealer: Sealer): Promise<void> {
  const origin = `${logOrigin}/${orgId}`;
  const key = generateKey(origin);
  if (!key.ok) throw new Error(key.error.message);
  await tx
    .insertInto('ledger_log')
    .values({ org_id: orgId, origin, verifier_key: key.value.verifierKey, sealed_signer_key: sealer.seal(key.value.signingKey) })
    .execute();
  await tx.insertInto('ledger_head').values({ org_id: orgId, size: 0, frontier: [], last_at: null }).execute();
}

/** The signed checkpoint (c2sp.org/tlog-checkpoint) of the log as this transaction sees it. Only sign what will be committed. */
export async function signedCheckpoint(tx: Transaction<Tables>, orgId: string, sealer: Sealer): Promise<string> {
  const log = await tx.selectFrom('ledger_log').select('sealed_signer_key').where('org_id', '=', orgId).executeTakeFirstOrThrow();
  const signer = parseSigningKey(sealer.open(log.sealed_signer_key));
  if (!signer.ok) throw new Error(signer.error.message);
  const note = await signCheckpoint(await readHead(tx, orgId), signer.value);
  if (!note.ok) throw new Error(note.error.message);
  return Buffer.from(note.value).toString('utf8');
}
