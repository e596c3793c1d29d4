import type { FileHandle } from 'node:fs/promises';
import { decodeUtf8 } from '../../bytes.ts';
import { centralHeader } from './headers.ts';
import type { ListedFile, Listing } from './listing.ts';
import { MAX_FILES } from './listing.ts';

/** Lists a container from its start, header by header, as far as the headers lead. Sound when they lead to the directory. */
export async function walkLocalHeaders(handle: FileHandle, size: number): Promise<Listing> {
  const files: ListedFile[] = [];
  let offset = 0;
  while (files.length <= MAX_FILES) {
    const header = await readAt(handle, offset, 30);
    const signature = header.length >= 4 ? header.readUInt32LE(0) : 0;
    if (signature !== 0x04034b50 && (await isDirectory(handle, offset, files)))
      return { files, sound: true, why: null };
    if (signature !== 0x04034b50 || header.length < 30) {
      return { files, sound: false, why: `no file header stands at byte ${offset}` };
    }
    const names = await readAt(handle, offset + 30, header.readUInt16LE(26) + header.readUInt16LE(28));
    const name = names.subarray(0, header.readUInt16LE(26));
    const bytes = sizeOf(header, names.subarray(name.length));
    const next = offset + 30 + names.length + bytes;
    if (next > size) return { files, sound: false, why: `the file at byte ${offset} ends beyond the end` };
    files.push({
      path: decodeUtf8(name) ?? name.toString('latin1'),
      headerOffset: offset,
      bytes,
      crc32: header.readUInt32LE(14),
      plain: header.readUInt16LE(8) === 0 && (header.readUInt16LE(6) & 9) === 0,
    });
    offset = next;
  }
  return { files, sound: false, why: `it has more than ${MAX_FILES} files` };
}

/** Whether the central directory begins here, be its first record damaged in its signature or behind it, but not in both. */
async function isDirectory(handle: FileHandle, offset: number, files: readonly ListedFile[]): Promise<boolean> {
  const [first] = files;
  if (first === undefined) return false;
  const expected = centralHeader(first, 0);
  const found = await readAt(handle, offset, expected.length);
  return found.subarray(0, 4).equals(expected.subarray(0, 4)) || found.subarray(4).equals(expected.subarray(4));
}

function sizeOf(header: Buffer, extra: Buffer): number {
  const size = header.readUInt32LE(18);
  const isZip64 = size === 0xffff_ffff && extra.length >= 20 && extra.readUInt16LE(0) === 0x0001;
  return isZip64 ? Number(extra.readBigUInt64LE(12)) : size;
}

async function readAt(handle: FileHandle, offset: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await handle.read(bytes, 0, length, offset);
  return bytes.subarray(0, bytesRead);
}
