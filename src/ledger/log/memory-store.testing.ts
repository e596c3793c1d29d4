import { EMPTY_FRONTIER } from '../merkle/frontier.ts';
import type { NodeId, StoredNode } from '../merkle/nodes.ts';
import type { LedgerStore, LogHead, StoredEntry } from './store.ts';

/** A log in memory. For tests alone: nothing in it lasts. Counts the nodes that were fetched. */
export class MemoryStore implements LedgerStore {
  readonly entries: StoredEntry[] = [];
  fetches = 0;
  #head: LogHead;
  readonly #nodes = new Map<string, Uint8Array>();

  constructor(origin: string) {
    this.#head = { origin, frontier: EMPTY_FRONTIER, lastAt: null };
  }

  get head(): LogHead {
    return this.#head;
  }

  async lockHead(): Promise<LogHead> {
    return this.#head;
  }

  async insertEntry(entry: StoredEntry): Promise<void> {
    this.entries.push(entry);
    this.#nodes.set(`0/${entry.entry.seq}`, entry.leafHash);
  }

  async insertNodes(nodes: readonly StoredNode[]): Promise<void> {
    for (const { level, index, hash } of nodes) this.#nodes.set(`${level}/${index}`, hash);
  }

  async updateHead(head: LogHead): Promise<void> {
    this.#head = head;
  }

  async readNodes(ids: readonly NodeId[]): Promise<readonly (Uint8Array | undefined)[]> {
    this.fetches += ids.length;
    return ids.map(({ level, index }) => this.#nodes.get(`${level}/${index}`));
  }
}
