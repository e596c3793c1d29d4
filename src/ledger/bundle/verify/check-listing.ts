import type { ListedFile, Listing } from '../container/listing.ts';
import { comparePaths, foldPath, isSafePath, kindOfPath, UNLISTED_PATHS } from '../paths.ts';
import type { Problems } from '../problem.ts';

/** Checks what the container says of itself and returns its files by path; of files with one path, the first. */
export function checkListing(listing: Listing, size: number, problems: Problems): ReadonlyMap<string, ListedFile> {
  if (!listing.sound) problems.add('unreadable', null, `The container is damaged: ${listing.why ?? 'unknown'}.`);
  const files = new Map<string, ListedFile>();
  const folded = new Set<string>();
  let total = 0;
  let before = '';
  for (const file of listing.files) {
    const name = JSON.stringify(file.path);
    total += file.bytes;
    if (!isSafePath(file.path)) {
      problems.add('unsafe-path', file.path, `${name} is not a path that can be unpacked safely.`);
    } else if (kindOfPath(file.path) === undefined && !UNLISTED_PATHS.includes(file.path)) {
      problems.add('unexpected-file', file.path, `${name} has no place in an audit file.`);
    }
    if (!file.plain)
      problems.add('not-stored', file.path, `${name} is compressed, encrypted, a link or no plain file.`);
    if (folded.has(foldPath(file.path))) {
      problems.add('duplicate-path', file.path, `${name} is there twice, or as good as twice.`);
    } else if (comparePaths(before, file.path) > 0) {
      problems.add('container-changed', file.path, `${name} stands out of order.`);
    }
    folded.add(foldPath(file.path));
    before = file.path;
    if (!files.has(file.path)) files.set(file.path, file);
  }
  if (total > size) {
    problems.add('too-large', null, 'The files overlap: together they are larger than the container.');
    return new Map();
  }
  for (const path of UNLISTED_PATHS) {
    if (!files.has(path)) problems.add('missing-file', path, `${path} was removed.`);
  }
  return files;
}
