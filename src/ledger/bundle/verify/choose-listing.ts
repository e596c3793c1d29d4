import type { FileHandle } from 'node:fs/promises';
import type { Listing } from '../container/listing.ts';
import { parseManifest } from '../manifest.ts';
import { MANIFEST_PATH, UNLISTED_PATHS } from '../paths.ts';
import { Problems } from '../problem.ts';
import { Contents, MAX_MANIFEST_BYTES } from './contents.ts';

/** Of two readings of one container, the one whose paths the manifest knows better: so the changed header is named. */
export async function chooseListing(
  [first, ...others]: readonly [Listing, ...Listing[]],
  handle: FileHandle,
): Promise<Listing> {
  let best = first;
  for (const other of others) {
    if ((await unknownPaths(other, handle)) < (await unknownPaths(best, handle))) best = other;
  }
  return best;
}

async function unknownPaths({ files }: Listing, handle: FileHandle): Promise<number> {
  const file = files.find(({ path }) => path === MANIFEST_PATH);
  const bytes = file && (await new Contents(handle, new Problems()).whole(file, MAX_MANIFEST_BYTES));
  const manifest = bytes && parseManifest(bytes);
  if (!manifest?.ok) return Number.POSITIVE_INFINITY;
  const known = new Set([...manifest.value.files.map(({ path }) => path), ...UNLISTED_PATHS]);
  return files.filter(({ path }) => !known.has(path)).length;
}
