import type { ContainerFile } from './headers.ts';
import { centralHeader, endRecords, localHeader } from './headers.ts';

/** A stretch of the container that is not a file's data: where it stands, what it must be, and whose it is. */
export interface HeaderPart {
  readonly kind: 'local-header' | 'central-header' | 'end-records';
  /** The file that it belongs to, or null at the end. */
  readonly path: string | null;
  readonly offset: number;
  readonly bytes: Buffer;
}

/** All headers of the container of these files, in this order, and the container's length. Data stands in between. */
export function planContainer(files: readonly ContainerFile[]): {
  readonly parts: readonly HeaderPart[];
  readonly totalBytes: number;
} {
  const parts: HeaderPart[] = [];
  let offset = 0;
  const push = (kind: HeaderPart['kind'], path: string | null, bytes: Buffer) => {
    parts.push({ kind, path, offset, bytes });
    offset += bytes.length;
  };
  const offsets: number[] = [];
  for (const file of files) {
    offsets.push(offset);
    push('local-header', file.path, localHeader(file));
    offset += file.bytes;
  }
  const directory = offset;
  for (const [at, file] of files.entries()) push('central-header', file.path, centralHeader(file, offsets[at] ?? 0));
  push('end-records', null, endRecords(files.length, directory, offset - directory));
  return { parts, totalBytes: offset };
}
