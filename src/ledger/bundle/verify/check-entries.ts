import { sameBytes } from '../../bytes.ts';
import type { Entry } from '../../entry/entry.ts';
import { MAX_ENTRY_BYTES } from '../../entry/entry.ts';
import { parseEntry } from '../../entry/parse-entry.ts';
import type { Frontier } from '../../merkle/frontier.ts';
import { appendLeaf, EMPTY_FRONTIER, rootOf } from '../../merkle/frontier.ts';
import { hashLeaf } from '../../merkle/hash.ts';
import type { Checkpoint } from '../../note/checkpoint.ts';
import { HashList } from '../hash-list.ts';
import { readLines } from '../lines.ts';
import { ENTRIES_PATH } from '../paths.ts';
import { Problems } from '../problem.ts';
import { evidenceOf } from '../seal.ts';

/** What the entries of an audit file come to. */
export interface ReadEntries {
  readonly hashes: HashList;
  readonly frontier: Frontier;
  /** The last entry, or undefined when it cannot be read. */
  readonly last: Entry | undefined;
  /** Places and times that do not ascend: of interest when no line was moved, added or removed, for then they follow from that. */
  readonly order: Problems;
  /** The commitment, in hexadecimal, of the entry with this seq. */
  commitmentOf(seq: number): string | undefined;
}

/** What the entries are read against. */
interface EntryExpectations {
  /** The checkpoint's origin, or undefined when it cannot be read. */
  readonly origin: string | undefined;
  /** Checkpoints that the verifier holds from elsewhere. */
  readonly known: readonly Checkpoint[];
  /** Hashes of the evidence in the audit file; those that an entry names are taken out. */
  readonly evidence: Set<string>;
}

/** Reads all entries once: their hashes, and what each entry must fulfil alone and beside the one before. */
export async function readEntries(
  content: AsyncIterable<Uint8Array>,
  { origin, known, evidence }: EntryExpectations,
  problems: Problems,
): Promise<ReadEntries> {
  const hashes = new HashList();
  const commitments = new HashList();
  const displaced = new Map<number, string>();
  let frontier = EMPTY_FRONTIER;
  const order = new Problems();
  let last: Entry | undefined;
  let lastAt = '';
  for await (const { bytes, ended } of readLines(content, MAX_ENTRY_BYTES)) {
    const place = hashes.length;
    const leafHash = bytes === null ? new Uint8Array(32) : hashLeaf(bytes);
    hashes.push(leafHash);
    frontier = appendLeaf(frontier, leafHash).frontier;
    checkKnown(frontier, known, problems);
    if (!ended) problems.add('malformed-entry', ENTRIES_PATH, 'The last line has no newline at its end.', place);
    const parsed = bytes === null ? undefined : parseEntry(bytes);
    last = parsed?.ok === true ? parsed.value : undefined;
    commitments.push(last?.seq === place ? Buffer.from(last.commitment, 'hex') : new Uint8Array(32));
    if (last === undefined) {
      const why = parsed?.ok === false ? parsed.error.message : `It is longer than ${MAX_ENTRY_BYTES} bytes.`;
      problems.add('malformed-entry', ENTRIES_PATH, `Line ${place + 1} is no entry. ${why}`, place);
      continue;
    }
    if (last.seq !== place) displaced.set(last.seq, last.commitment);
    if (origin !== undefined && last.log !== origin) {
      problems.add(
        'foreign-entry',
        ENTRIES_PATH,
        `Line ${place + 1} is an entry of ${last.log}, not of ${origin}.`,
        place,
      );
    }
    checkOrder(last, place, lastAt, order);
    lastAt = last.at;
    for (const hash of evidenceOf(last)) evidence.delete(hash);
  }
  const commitmentOf = (seq: number) => {
    const inPlace = commitments.at(seq);
    if (inPlace === undefined || sameBytes(inPlace, new Uint8Array(32))) return displaced.get(seq);
    return Buffer.from(inPlace).toString('hex');
  };
  return { hashes, frontier, last, order, commitmentOf };
}

function checkOrder(entry: Entry, place: number, lastAt: string, problems: Problems): void {
  if (entry.seq !== place) {
    problems.add(
      'entry-out-of-order',
      ENTRIES_PATH,
      `Line ${place + 1} holds entry ${entry.seq} instead of ${place}.`,
      entry.seq,
    );
  }
  if (entry.at < lastAt) {
    problems.add('time-not-monotone', ENTRIES_PATH, `Entry ${entry.seq} is earlier than the one before it.`, entry.seq);
  }
}

function checkKnown(frontier: Frontier, known: readonly Checkpoint[], problems: Problems): void {
  for (const { size, root } of known) {
    if (size !== frontier.size || sameBytes(root, rootOf(frontier))) continue;
    const message = `Up to entry ${size - 1} this is another history than the checkpoint of size ${size} that you hold.`;
    problems.add('known-checkpoint-contradicted', ENTRIES_PATH, message, size - 1);
  }
}
