import { sameBytes, toHex } from '../../bytes.ts';
import { rootOf, rootOfLeafHashes } from '../../merkle/frontier.ts';
import type { Checkpoint } from '../../note/checkpoint.ts';
import type { HashList } from '../hash-list.ts';
import { CHECKPOINT_PATH, ENTRIES_PATH, LEAF_HASHES_PATH } from '../paths.ts';
import type { Problems } from '../problem.ts';
import type { ReadEntries } from './check-entries.ts';
import { matchLines } from './match-lines.ts';

/**
 * Compares the three that must agree: the entries, the recorded leaf hashes and the checkpoint's root. Two that agree show
 * which was changed, and the leaf hashes show which entry. Returns whether every line stands in its place.
 */
export function compareEntries(
  entries: ReadEntries,
  recorded: HashList,
  checkpoint: Checkpoint | undefined,
  problems: Problems,
): boolean {
  const { hashes, frontier } = entries;
  const fits = (size: number, root: Uint8Array) => checkpoint?.size === size && sameBytes(checkpoint.root, root);
  if (fits(frontier.size, rootOf(frontier))) {
    compareLeafHashes(hashes, recorded, problems);
    return true;
  }
  const recordedFit = fits(recorded.length, rootOfLeafHashes(recorded));
  const doubt = recordedFit ? '' : ' The recorded leaf hashes do not fit the checkpoint either.';
  const { changed, missing, added, duplicated, moved } = matchLines(hashes, recorded);
  const report = (code: 'entry-changed' | 'entry-missing', entry: number, what: string) =>
    problems.add(code, ENTRIES_PATH, `Entry ${entry} was ${what}.${doubt}`, entry);
  for (const entry of changed) report('entry-changed', entry, 'changed: it no longer has its recorded leaf hash');
  for (const entry of missing) report('entry-missing', entry, 'removed');
  for (const line of added) problems.add('entry-added', ENTRIES_PATH, `Line ${line + 1} was added.${doubt}`, line);
  for (const [line, entry] of duplicated) {
    problems.add('entry-duplicated', ENTRIES_PATH, `Line ${line + 1} repeats entry ${entry}.${doubt}`, entry);
  }
  for (const [line, entry] of moved) {
    problems.add('entry-out-of-order', ENTRIES_PATH, `Entry ${entry} was moved to line ${line + 1}.${doubt}`, entry);
  }
  const inPlace = missing.length + added.length + duplicated.length + moved.length === 0;
  if (checkpoint === undefined || recordedFit) return inPlace;
  const message =
    checkpoint.size === hashes.length
      ? `The ${hashes.length} entries do not have the checkpoint's root: they or the checkpoint were changed.`
      : `There are ${hashes.length} entries, but the checkpoint is over ${checkpoint.size}.`;
  problems.add('root-mismatch', CHECKPOINT_PATH, message);
  return inPlace;
}

/** The entries fit the checkpoint, so whatever differs was changed in the recorded leaf hashes. */
function compareLeafHashes(hashes: HashList, recorded: HashList, problems: Problems): void {
  for (let at = 0; at < Math.max(hashes.length, recorded.length); at += 1) {
    const [right, found] = [hashes.at(at), recorded.at(at)];
    if (right !== undefined && found !== undefined && sameBytes(right, found)) continue;
    const what = found === undefined ? 'was removed' : right === undefined ? 'was added' : `is not ${toHex(right)}`;
    problems.add(
      'leaf-hash-changed',
      LEAF_HASHES_PATH,
      `The leaf hash on line ${at + 1} ${what}; the entries are right.`,
      at,
    );
  }
}
