import type { BuildEntryError, EntryDraft } from '../entry/build-entry.ts';
import { buildEntry } from '../entry/build-entry.ts';
import { SALT_BYTES } from '../entry/commitment.ts';
import { appendLeaf, isSoundFrontier, rootOf } from '../merkle/frontier.ts';
import { hashLeaf } from '../merkle/hash.ts';
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import type { LedgerStore } from './store.ts';

/** Why nothing was appended. Then the caller must roll back: what is not recorded must not happen. */
export type AppendError = BuildEntryError | 'head-corrupt';

/** Where an entry came to stand. */
export interface Appended {
  /** Zero-based place; the log now has `seq + 1` entries. */
  readonly seq: number;
  readonly leafHash: Uint8Array;
  /** Root of the log with this entry as its last. */
  readonly root: Uint8Array;
}

/**
 * Appends one happening to the log: O(log n), one row lock. Reads the time once from `clock`, and 32 bytes of salt from
 * `randomBytes`, which must be a cryptographic source.
 */
export async function appendEntry(
  store: LedgerStore,
  draft: EntryDraft,
  clock: () => Date,
  randomBytes: (size: number) => Uint8Array,
): Promise<Result<Appended, AppendError>> {
  const head = await store.lockHead();
  if (!isSoundFrontier(head.frontier)) {
    return fail('head-corrupt', `The head of log ${head.origin} does not fit its size: nothing may be appended.`);
  }
  const seq = head.frontier.size;
  const salt = randomBytes(SALT_BYTES);
  const built = buildEntry(draft, { origin: head.origin, seq, previousAt: head.lastAt, now: clock(), salt });
  if (!built.ok) return built;
  const { entry, leaf, payload } = built.value;
  const leafHash = hashLeaf(leaf);
  const { frontier, completed } = appendLeaf(head.frontier, leafHash);
  await store.insertEntry({ entry, leaf, leafHash, payload, salt });
  await store.insertNodes(completed.filter(({ level }) => level > 0));
  await store.updateHead({ origin: head.origin, frontier, lastAt: entry.at });
  return ok({ seq, leafHash, root: rootOf(frontier) });
}
