import { sha256 } from '../bytes.ts';

/** Length in bytes of every hash of the tree (SHA-256). */
export const HASH_BYTES = 32;

const LEAF_PREFIX = Uint8Array.of(0x00);
const NODE_PREFIX = Uint8Array.of(0x01);

/** SHA-256(0x00 || entry): the hash of a leaf (RFC 6962 section 2.1). */
export function hashLeaf(entry: Uint8Array): Uint8Array {
  return sha256(LEAF_PREFIX, entry);
}

/** SHA-256(0x01 || left || right): the hash of an inner node (RFC 6962 section 2.1). */
export function hashNode(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(NODE_PREFIX, left, right);
}

/** The root of the tree without entries: SHA-256 of nothing (RFC 6962 section 2.1). */
export function emptyRoot(): Uint8Array {
  return sha256();
}

/**
 * The hash of a range from the hashes of the perfect subtrees that make it up, left to right.
 * @throws RangeError when there are none.
 */
export function foldSubtrees(hashes: readonly Uint8Array[]): Uint8Array {
  if (hashes.length === 0) throw new RangeError('a range has at least one subtree');
  return hashes.reduceRight((right, left) => hashNode(left, right));
}
