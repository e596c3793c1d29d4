import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import { emptyRoot } from './hash.ts';
import type { NodeId, NodeReader } from './nodes.ts';
import { floorLog2, hashRanges, subtreesOf } from './nodes.ts';

/** Why no proof could be made: a place outside the tree, or a subtree that the store does not hold. */
export type ProveError = 'out-of-range' | 'node-missing';

/** The largest power of two smaller than n, for n > 1 (k in RFC 6962 section 2.1). */
function splitPoint(n: number): number {
  return 2 ** floorLog2(n - 1);
}

function inclusionRanges(index: number, size: number): readonly (readonly NodeId[])[] {
  const ranges: (readonly NodeId[])[] = [];
  let start = 0;
  let end = size;
  while (end - start > 1) {
    const middle = start + splitPoint(end - start);
    if (index < middle) {
      ranges.push(subtreesOf(middle, end));
      end = middle;
    } else {
      ranges.push(subtreesOf(start, middle));
      start = middle;
    }
  }
  return ranges.reverse();
}

function consistencyRanges(from: number, to: number): readonly (readonly NodeId[])[] {
  const ranges: (readonly NodeId[])[] = [];
  let start = 0;
  let end = to;
  while (end !== from) {
    const middle = start + splitPoint(end - start);
    if (from <= middle) {
      ranges.push(subtreesOf(middle, end));
      end = middle;
    } else {
      ranges.push(subtreesOf(start, middle));
      start = middle;
    }
  }
  if (start !== 0) ranges.push(subtreesOf(start, end));
  return ranges.reverse();
}

/**
 * The inclusion proof (audit path) of leaf `index` in the tree of `size` leaves, from the leaf's sibling up
 * (RFC 6962 section 2.1.1). Fetches O(log n) nodes in one call.
 */
export async function proveInclusion(
  reader: NodeReader,
  index: number,
  size: number,
): Promise<Result<readonly Uint8Array[], ProveError>> {
  if (!Number.isSafeInteger(size) || !Number.isSafeInteger(index) || index < 0 || index >= size) {
    return fail('out-of-range', `There is no leaf ${index} in a tree of ${size} leaves.`);
  }
  return hashRanges(reader, inclusionRanges(index, size));
}

/**
 * The proof that the tree of `from` leaves is a prefix of the tree of `to` leaves (RFC 6962 section 2.1.2). Empty when the
 * sizes are equal. From size 0 nothing can be proved: out of range. Fetches O(log n) nodes in one call.
 */
export async function proveConsistency(
  reader: NodeReader,
  from: number,
  to: number,
): Promise<Result<readonly Uint8Array[], ProveError>> {
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 1 || from > to) {
    return fail('out-of-range', `A tree of ${from} leaves cannot be proved a prefix of one of ${to}.`);
  }
  return hashRanges(reader, consistencyRanges(from, to));
}

/** The root hash of the tree when it had `size` leaves, from stored subtrees. */
export async function rootAt(reader: NodeReader, size: number): Promise<Result<Uint8Array, ProveError>> {
  if (!Number.isSafeInteger(size) || size < 0) return fail('out-of-range', `There is no tree of ${size} leaves.`);
  if (size === 0) return ok(emptyRoot());
  const roots = await hashRanges(reader, [subtreesOf(0, size)]);
  return roots.ok ? ok(roots.value[0] ?? emptyRoot()) : roots;
}
