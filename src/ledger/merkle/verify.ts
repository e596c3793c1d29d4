import { sameBytes } from '../bytes.ts';
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import { HASH_BYTES, hashNode } from './hash.ts';

/** Why a Merkle proof was refused. */
export type MerkleProofError = 'out-of-range' | 'bad-hash-length' | 'wrong-proof-length' | 'root-mismatch';

function allHashes(...hashes: readonly Uint8Array[]): boolean {
  return hashes.every((hash) => hash.length === HASH_BYTES);
}

const badLength = fail('bad-hash-length', 'Every hash must be 32 bytes long.');
const wrongCount = fail('wrong-proof-length', 'The proof has too many or too few hashes for these sizes.');

/**
 * Whether `leafHash` is leaf `index` of the tree of `size` leaves with this root (RFC 9162 section 2.1.3.2; the tree of
 * RFC 6962). Every hash must be 32 bytes and the proof exactly as long as the sizes ask.
 */
export function verifyInclusion(
  leafHash: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): Result<undefined, MerkleProofError> {
  if (!Number.isSafeInteger(size) || !Number.isSafeInteger(index) || index < 0 || index >= size) {
    return fail('out-of-range', `There is no leaf ${index} in a tree of ${size} leaves.`);
  }
  if (!allHashes(leafHash, root, ...proof)) return badLength;
  let node = index;
  let last = size - 1;
  let hash = leafHash;
  for (const sibling of proof) {
    if (last === 0) return wrongCount;
    if (node % 2 === 1 || node === last) {
      hash = hashNode(sibling, hash);
      while (node % 2 === 0 && node !== 0) {
        node /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      hash = hashNode(hash, sibling);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  if (last !== 0) return wrongCount;
  if (!sameBytes(hash, root))
    return fail('root-mismatch', 'The proof leads to another root: the entry is not in this tree.');
  return ok(undefined);
}

/**
 * Whether the tree of `from` leaves with root `fromRoot` is a prefix of the tree of `to` leaves with root `toRoot`
 * (RFC 9162 section 2.1.4.2). `from` 0 is refused: the empty tree is a prefix of every tree, so nothing would be proved.
 */
export function verifyConsistency(
  from: number,
  fromRoot: Uint8Array,
  to: number,
  toRoot: Uint8Array,
  proof: readonly Uint8Array[],
): Result<undefined, MerkleProofError> {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 1 || from > to) {
    return fail('out-of-range', `A tree of ${from} leaves cannot be proved a prefix of one of ${to}.`);
  }
  if (!allHashes(fromRoot, toRoot, ...proof)) return badLength;
  if (from === to) {
    if (proof.length > 0) return wrongCount;
    if (!sameBytes(fromRoot, toRoot))
      return fail('root-mismatch', 'Two different roots for the same size: a split view.');
    return ok(undefined);
  }
  let node = from - 1;
  let last = to - 1;
  while (node % 2 === 1) {
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  // A whole old tree that is one perfect subtree is its own first hash and left out of the proof.
  const path = node === 0 ? [fromRoot, ...proof] : proof;
  const [first, ...rest] = path;
  if (first === undefined) return wrongCount;
  let oldHash = first;
  let newHash = first;
  for (const sibling of rest) {
    if (last === 0) return wrongCount;
    if (node % 2 === 1 || node === last) {
      oldHash = hashNode(sibling, oldHash);
      newHash = hashNode(sibling, newHash);
      while (node % 2 === 0 && node !== 0) {
        node /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      newHash = hashNode(newHash, sibling);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  if (last !== 0) return wrongCount;
  if (!sameBytes(oldHash, fromRoot))
    return fail('root-mismatch', 'The proof leads to another old root: history was changed.');
  if (!sameBytes(newHash, toRoot))
    return fail('root-mismatch', 'The proof leads to another new root: history was changed.');
  return ok(undefined);
}
