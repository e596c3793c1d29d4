import { HashList } from '../hash-list.ts';
import { readLines } from '../lines.ts';
import { LEAF_HASHES_PATH } from '../paths.ts';
import type { Problems } from '../problem.ts';

/** Reads the recorded leaf hashes. A line that is none is reported and counts as a hash of zeroes. */
export async function readLeafHashes(content: AsyncIterable<Uint8Array>, problems: Problems): Promise<HashList> {
  const hashes = new HashList();
  for await (const { bytes, ended } of readLines(content, 64)) {
    const text = bytes === null ? '' : Buffer.from(bytes).toString('latin1');
    const isHash = /^[0-9a-f]{64}$/.test(text);
    if (!isHash || !ended) {
      const message = `Line ${hashes.length + 1} is not a leaf hash: it was changed.`;
      problems.add('leaf-hash-changed', LEAF_HASHES_PATH, message, hashes.length);
    }
    hashes.push(isHash ? Buffer.from(text, 'hex') : new Uint8Array(32));
  }
  return hashes;
}
