import { createHash } from 'node:crypto';
import type { ListedFile } from '../container/listing.ts';
import type { Manifest, ManifestFile } from '../manifest.ts';
import { UNLISTED_PATHS } from '../paths.ts';
import type { Problems } from '../problem.ts';
import type { Contents } from './contents.ts';

/** Hashes every file and compares it with the manifest. Returns how many files and bytes were hashed. */
export async function checkFiles(
  manifest: Manifest | undefined,
  files: ReadonlyMap<string, ListedFile>,
  contents: Contents,
  problems: Problems,
): Promise<{ readonly files: number; readonly bytes: number }> {
  const expected = new Map((manifest?.files ?? []).map((file) => [file.path, file]));
  let count = 0;
  let bytes = 0;
  for (const file of files.values()) {
    if (UNLISTED_PATHS.includes(file.path)) continue;
    const hash = createHash('sha256');
    for await (const chunk of contents.stream(file)) hash.update(chunk);
    count += 1;
    bytes += file.bytes;
    const entry = expected.get(file.path);
    expected.delete(file.path);
    if (entry !== undefined) compare(entry, file.bytes, hash.digest('hex'), problems);
    else if (manifest !== undefined) {
      problems.add(
        'unexpected-file',
        file.path,
        `${JSON.stringify(file.path)} was added: the manifest does not know it.`,
      );
    }
  }
  for (const path of expected.keys()) problems.add('missing-file', path, `${JSON.stringify(path)} was removed.`);
  return { files: count, bytes };
}

function compare(expected: ManifestFile, bytes: number, sha256: string, problems: Problems): void {
  const name = JSON.stringify(expected.path);
  if (bytes !== expected.bytes) {
    problems.add(
      'file-changed',
      expected.path,
      `${name} was changed: it has ${bytes} bytes instead of ${expected.bytes}.`,
    );
  } else if (sha256 !== expected.sha256) {
    const which = `it has the same length, but SHA-256 ${sha256} instead of ${expected.sha256}`;
    problems.add('file-changed', expected.path, `${name} was changed: ${which}.`);
  }
}
