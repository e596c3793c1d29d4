import { emptyRoot, foldSubtrees, hashNode } from './hash.ts';
import type { StoredNode } from './nodes.ts';

/**
 * All that appending needs to know of a tree (a "compact range"): its size in leaves and the roots of the perfect
 * subtrees that make it up, largest and leftmost first: one for each 1 in the binary size, so never more than 53.
 */
export interface Frontier {
  readonly size: number;
  readonly nodes: readonly Uint8Array[];
}

/** The frontier of the tree without entries. */
export const EMPTY_FRONTIER: Frontier = { size: 0, nodes: [] };

/** Whether the number of subtrees fits the size. */
export function isSoundFrontier(frontier: Frontier): boolean {
  if (!Number.isSafeInteger(frontier.size) || frontier.size < 0) return false;
  const ones = frontier.size.toString(2).replaceAll('0', '').length;
  return frontier.nodes.length === ones && frontier.nodes.every((node) => node.length === 32);
}

/**
 * The frontier with one more leaf, and every perfect subtree that the leaf completes (the leaf itself at level 0 first).
 * O(log n) hashes at worst, one on average.
 * @throws RangeError when the frontier is not sound.
 */
export function appendLeaf(
  frontier: Frontier,
  leafHash: Uint8Array,
): { readonly frontier: Frontier; readonly completed: readonly StoredNode[] } {
  if (!isSoundFrontier(frontier)) throw new RangeError('the frontier does not fit its size');
  const nodes = [...frontier.nodes];
  const completed: StoredNode[] = [{ level: 0, index: frontier.size, hash: leafHash }];
  let hash = leafHash;
  let index = frontier.size;
  for (let level = 1; index % 2 === 1; level += 1) {
    const left = nodes.pop();
    if (left === undefined) break;
    hash = hashNode(left, hash);
    index = (index - 1) / 2;
    completed.push({ level, index, hash });
  }
  nodes.push(hash);
  return { frontier: { size: frontier.size + 1, nodes }, completed };
}

/** The root hash of the tree (RFC 6962 section 2.1): 32 bytes. */
export function rootOf(frontier: Frontier): Uint8Array {
  return frontier.nodes.length === 0 ? emptyRoot() : foldSubtrees(frontier.nodes);
}

/** The root hash of the tree over the leaf hashes, in order (RFC 6962 section 2.1): 32 bytes. */
export function rootOfLeafHashes(leafHashes: Iterable<Uint8Array>): Uint8Array {
  let frontier = EMPTY_FRONTIER;
  for (const leafHash of leafHashes) frontier = appendLeaf(frontier, leafHash).frontier;
  return rootOf(frontier);
}
