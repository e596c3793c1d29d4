import type { Entry } from '../entry/entry.ts';
import type { Frontier } from '../merkle/frontier.ts';
import type { NodeReader, StoredNode } from '../merkle/nodes.ts';

/** The end of a log: all that appending needs, and no more. */
export interface LogHead {
  /** The log's unique name, which is also its key's name. Never changes. */
  readonly origin: string;
  /** Size in entries, and the roots of the perfect subtrees. */
  readonly frontier: Frontier;
  /** Time of the last entry, or null while there is none. */
  readonly lastAt: string | null;
}

/** An entry as it is stored. */
export interface StoredEntry {
  /** The parts of the leaf, for columns to search by. Never the source of the leaf. */
  readonly entry: Entry;
  /** The canonical bytes that were hashed. Stored as bytes, returned as bytes. */
  readonly leaf: Uint8Array;
  /** 32 bytes: the node at level 0, index `entry.seq`. */
  readonly leafHash: Uint8Array;
  /** Canonical bytes of the detached payload. Erasing sets payload and salt to null, nothing else. */
  readonly payload: Uint8Array;
  /** 32 bytes. */
  readonly salt: Uint8Array;
}

/**
 * Where one log is kept. All calls of an append run inside one transaction of the caller's, so that a happening and its
 * entry are committed together or not at all. What a store throws (a lost connection, a full disk) is passed on.
 */
export interface LedgerStore extends NodeReader {
  /** The log's head, locked for others until the transaction ends. Later calls see what `updateHead` wrote. */
  lockHead(): Promise<LogHead>;
  insertEntry(entry: StoredEntry): Promise<void>;
  /** Perfect subtrees of level 1 and more; level 0 is the leaf hash of the entry. May be empty. */
  insertNodes(nodes: readonly StoredNode[]): Promise<void>;
  updateHead(head: LogHead): Promise<void>;
}
