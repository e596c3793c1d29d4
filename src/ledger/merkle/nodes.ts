import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import { foldSubtrees } from './hash.ts';

/**
 * The place of a perfect subtree: the one over the leaves [index * 2^level, (index + 1) * 2^level). Level 0 is the leaf
 * hash. A perfect subtree never changes once the log has grown past it, so it is stored once and never updated.
 */
export interface NodeId {
  readonly level: number;
  readonly index: number;
}

/** A perfect subtree with its 32 byte root hash. */
export interface StoredNode extends NodeId {
  readonly hash: Uint8Array;
}

/** Reads stored perfect subtrees. */
export interface NodeReader {
  /** The hashes at the given places, in the same order; undefined where none is stored. Level 0 is the entry's leaf hash. */
  readNodes(ids: readonly NodeId[]): Promise<readonly (Uint8Array | undefined)[]>;
}

/** The exponent of the largest power of two that is at most n, for n >= 1. Exact up to 2^53, unlike Math.log2. */
export function floorLog2(n: number): number {
  return n.toString(2).length - 1;
}

/**
 * The perfect subtrees that make up the leaves [start, end), left to right, for a start that is a multiple of the largest
 * power of two in the range. At most 53.
 */
export function subtreesOf(start: number, end: number): readonly NodeId[] {
  const ids: NodeId[] = [];
  let at = start;
  while (at < end) {
    const level = floorLog2(end - at);
    ids.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return ids;
}

/** Fetches all subtrees of all ranges in one go and folds each range into its hash. */
export async function hashRanges(
  reader: NodeReader,
  ranges: readonly (readonly NodeId[])[],
): Promise<Result<readonly Uint8Array[], 'node-missing'>> {
  const ids = ranges.flat();
  const hashes = ids.length === 0 ? [] : await reader.readNodes(ids);
  const known: Uint8Array[] = [];
  for (const [at, id] of ids.entries()) {
    const hash = hashes[at];
    if (hash === undefined)
      return fail('node-missing', `The node at level ${id.level}, index ${id.index} is not stored.`);
    known.push(hash);
  }
  let from = 0;
  return ok(
    ranges.map((range) => {
      const part = known.slice(from, from + range.length);
      from += range.length;
      return foldSubtrees(part);
    }),
  );
}
