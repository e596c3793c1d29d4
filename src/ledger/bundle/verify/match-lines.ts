import { sameBytes, toHex } from '../../bytes.ts';
import type { HashList } from '../hash-list.ts';

/** How the lines that are there differ from the entries that were recorded. Pairs are [line, entry], all zero-based. */
interface LineDifferences {
  readonly changed: readonly number[];
  readonly missing: readonly number[];
  readonly added: readonly number[];
  readonly duplicated: readonly (readonly [number, number])[];
  readonly moved: readonly (readonly [number, number])[];
}

/** Matches lines with recorded leaf hashes: in place first, then elsewhere. Leaf hashes are unique, since leaves hold their place. */
export function matchLines(lines: HashList, recorded: HashList): LineDifferences {
  const found = new Uint8Array(recorded.length);
  const elsewhere: number[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const [line, record] = [lines.at(at), recorded.at(at)];
    if (line !== undefined && record !== undefined && sameBytes(line, record)) found[at] = 1;
    else elsewhere.push(at);
  }
  const places = new Map<string, number>();
  if (elsewhere.length > 0) for (let at = 0; at < recorded.length; at += 1) places.set(hexAt(recorded, at), at);
  const unknown: number[] = [];
  const duplicated: (readonly [number, number])[] = [];
  const displaced: (readonly [number, number])[] = [];
  for (const line of elsewhere) {
    const entry = places.get(hexAt(lines, line));
    if (entry === undefined) unknown.push(line);
    else if (found[entry] === 1) duplicated.push([line, entry]);
    else {
      found[entry] = 1;
      displaced.push([line, entry]);
    }
  }
  const lost = [...found.keys()].filter((entry) => found[entry] === 0);
  const { changed, missing, added } = pairUp(lost, unknown, new Map(displaced));
  const shifted = missing.length + added.length + duplicated.length > 0;
  return { changed, missing, added, duplicated, moved: shifted ? outOfOrder(displaced) : displaced };
}

/** An unknown line is a lost entry that was changed when it follows the entry before it, or stands in its very place. */
function pairUp(lost: readonly number[], unknown: readonly number[], entryAt: Map<number, number>) {
  const open = new Set(lost);
  const foreign = new Set(unknown);
  const changed: number[] = [];
  for (const line of unknown) {
    const before = line - 1;
    const follows = foreign.has(before) ? line : (entryAt.get(before) ?? before) + 1;
    const entry = [follows, line].find((candidate) => open.delete(candidate));
    if (entry === undefined) continue;
    foreign.delete(line);
    entryAt.set(line, entry);
    changed.push(entry);
  }
  return { changed, missing: [...open], added: [...foreign] };
}

/** Of the displaced, those that do not merely stand earlier or later because of a removed or added line. */
function outOfOrder(displaced: readonly (readonly [number, number])[]) {
  let furthest = -1;
  return displaced.filter(([, entry]) => {
    const behind = entry < furthest;
    furthest = Math.max(furthest, entry);
    return behind;
  });
}

function hexAt(list: HashList, at: number): string {
  return toHex(list.at(at) ?? new Uint8Array());
}
