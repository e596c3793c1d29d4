import { decodeUtf8, encodeUtf8, fromBase64, parseDecimal, toBase64 } from '../bytes.ts';
import { hashLeaf } from '../merkle/hash.ts';
import type { MerkleProofError } from '../merkle/verify.ts';
import { verifyInclusion } from '../merkle/verify.ts';
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { CheckpointError } from './open-checkpoint.ts';
import { openCheckpoint } from './open-checkpoint.ts';
import type { VerifierKey } from './verifier-key.ts';

/** The proof that one entry is in a log (c2sp.org/tlog-proof): self-contained and verifiable offline. */
interface TlogProof {
  /** Zero-based place of the entry. */
  readonly index: number;
  /** Inclusion proof, from the leaf's sibling up: 32 bytes each. */
  readonly hashes: readonly Uint8Array[];
  /** The signed checkpoint, verbatim. */
  readonly checkpoint: Uint8Array;
  /** Further data that nothing vouches for. */
  readonly extra?: Uint8Array;
}

const HEADER = 'c2sp.org/tlog-proof@v1';
const MAX_PROOF_BYTES = 1_010_000;

/** The text of a proof, to be stored with the file extension `.tlog-proof`. */
export function formatTlogProof(proof: TlogProof): Uint8Array {
  const extra = proof.extra === undefined ? '' : `extra ${toBase64(proof.extra)}\n`;
  const hashes = proof.hashes.map((hash) => `${toBase64(hash)}\n`).join('');
  return Buffer.concat([encodeUtf8(`${HEADER}\n${extra}index ${proof.index}\n${hashes}\n`), proof.checkpoint]);
}

/** Reads a proof strictly. It does not verify it. */
export function parseTlogProof(bytes: Uint8Array): Result<TlogProof, 'malformed-proof'> {
  const bad = (why: string) => fail('malformed-proof', `Not a transparency log proof: ${why}.`);
  if (bytes.length > MAX_PROOF_BYTES) return bad(`it is longer than ${MAX_PROOF_BYTES} bytes`);
  const text = decodeUtf8(bytes);
  if (text === undefined) return bad('it is not UTF-8');
  const split = text.indexOf('\n\n');
  if (split < 0) return bad('no blank line stands before the checkpoint');
  const [header, ...lines] = text.slice(0, split).split('\n');
  if (header !== HEADER) return bad(`its first line is not ${HEADER}`);
  const extraText = lines[0]?.startsWith('extra ') ? lines.shift()?.slice('extra '.length) : undefined;
  const extra = extraText === undefined ? undefined : fromBase64(extraText);
  if (extraText !== undefined && (extra === undefined || extra.length === 0))
    return bad('its extra data is not base64');
  const indexLine = lines.shift();
  const index = indexLine?.startsWith('index ') ? parseDecimal(indexLine.slice('index '.length)) : undefined;
  if (index === undefined) return bad('its index line is missing or not a plain decimal number');
  const hashes: Uint8Array[] = [];
  for (const line of lines) {
    const hash = fromBase64(line);
    if (hash?.length !== 32) return bad('a hash line is not the base64 of 32 bytes');
    hashes.push(hash);
  }
  const checkpoint = encodeUtf8(text.slice(split + 2));
  return ok(extra === undefined ? { index, hashes, checkpoint } : { index, hashes, checkpoint, extra });
}

/** Why a proof was refused. */
export type TlogProofError = 'malformed-proof' | CheckpointError | MerkleProofError;

/**
 * Verifies that `entry`, the exact bytes of the leaf, is in the log `origin`, at the proof's index, under a checkpoint that
 * a known key of that log signed. Returns the place and the checkpoint.
 */
export function verifyTlogProof(
  proof: Uint8Array,
  entry: Uint8Array,
  origin: string,
  knownKeys: readonly VerifierKey[],
): Result<{ readonly index: number; readonly checkpoint: Checkpoint }, TlogProofError> {
  const parsed = parseTlogProof(proof);
  if (!parsed.ok) return parsed;
  const { index, hashes } = parsed.value;
  const checkpoint = openCheckpoint(parsed.value.checkpoint, origin, knownKeys);
  if (!checkpoint.ok) return checkpoint;
  const { size, root } = checkpoint.value;
  const included = verifyInclusion(hashLeaf(entry), index, size, hashes, root);
  return included.ok ? ok({ index, checkpoint: checkpoint.value }) : included;
}
