import type { FileHandle } from 'node:fs/promises';
import type { Problems } from '../problem.ts';
import type { ContainerFile } from './headers.ts';
import type { HeaderPart } from './plan.ts';
import { planContainer } from './plan.ts';

/**
 * Rebuilds every byte of the container that is not content and compares. Together with the contents' hashes this leaves no
 * byte unchecked: headers, times, attributes, extra fields, comments, gaps and what follows the end.
 */
export async function compareContainer(
  handle: FileHandle,
  size: number,
  files: readonly ContainerFile[],
  problems: Problems,
): Promise<void> {
  const { parts, totalBytes } = planContainer(files);
  for (const part of parts) {
    const found = Buffer.alloc(part.bytes.length);
    const { bytesRead } = await handle.read(found, 0, found.length, part.offset);
    const at = firstDifference(part.bytes, found.subarray(0, bytesRead));
    if (at === undefined) continue;
    problems.add(
      'container-changed',
      part.path,
      `Byte ${part.offset + at} of the container, in ${nameOf(part)}, was changed.`,
    );
  }
  if (size > totalBytes) {
    problems.add(
      'container-changed',
      null,
      `${size - totalBytes} bytes were added after the end, at byte ${totalBytes}.`,
    );
  }
  if (size < totalBytes) {
    problems.add('container-changed', null, `The container was cut: it has ${size} bytes instead of ${totalBytes}.`);
  }
}

function firstDifference(expected: Buffer, found: Buffer): number | undefined {
  if (expected.equals(found)) return undefined;
  for (let at = 0; at < expected.length; at += 1) if (expected[at] !== found[at]) return at;
  return undefined;
}

function nameOf(part: HeaderPart): string {
  if (part.kind === 'local-header') return `the header in front of ${JSON.stringify(part.path)}`;
  if (part.kind === 'central-header') return `the directory record of ${JSON.stringify(part.path)}`;
  return 'the end records';
}
