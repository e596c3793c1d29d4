import type { FileHandle } from 'node:fs/promises';
import type { Entry } from 'yauzl';
import { openPromise } from 'yauzl';
import { decodeUtf8 } from '../../bytes.ts';
import { localHeaderBytes } from './headers.ts';
import type { ListedFile, Listing } from './listing.ts';
import { MAX_FILES } from './listing.ts';
import { walkLocalHeaders } from './walk.ts';

/**
 * Lists a container by its central directory and by its local headers, so that one changed byte does not hide which files
 * there are. Returns the readings that fill the container without gap; should there be none, the better of the damaged. Two
 * readings when both are sound and differ: then a header was changed.
 */
export async function listContainer(
  path: string,
  handle: FileHandle,
  size: number,
): Promise<readonly [Listing, ...Listing[]]> {
  const central = await listCentral(path);
  const walked = await walkLocalHeaders(handle, size);
  const isSound = central.sound && (await reachesDirectory(handle, central.files));
  if (isSound && walked.sound && !sameFiles(central, walked)) return [central, walked];
  if (isSound) return [central];
  if (walked.sound || central.files.length === 0) return [walked];
  return [{ ...central, sound: false, why: central.why ?? 'the central directory and the files do not fit together' }];
}

function sameFiles(a: Listing, b: Listing): boolean {
  if (a.files.length !== b.files.length) return false;
  return a.files.every((file, at) => file.path === b.files[at]?.path && file.bytes === b.files[at]?.bytes);
}

async function listCentral(path: string): Promise<Listing> {
  const files: ListedFile[] = [];
  try {
    const zip = await openPromise(path, {
      lazyEntries: true,
      autoClose: false,
      decodeStrings: false,
      validateEntrySizes: false,
    });
    try {
      for await (const entry of zip.eachEntry()) {
        files.push(listed(entry));
        if (files.length > MAX_FILES) return { files, sound: false, why: `it has more than ${MAX_FILES} files` };
      }
    } finally {
      zip.close();
    }
  } catch (error) {
    return { files, sound: false, why: error instanceof Error ? error.message : String(error) };
  }
  let offset = 0;
  for (const file of files) {
    if (file.headerOffset !== offset)
      return { files, sound: false, why: `${JSON.stringify(file.path)} stands elsewhere` };
    offset += localHeaderBytes(file) + file.bytes;
  }
  return { files, sound: true, why: null };
}

function listed(entry: Entry): ListedFile {
  const mode = entry.externalFileAttributes >>> 16;
  return {
    path: decodeUtf8(entry.fileNameRaw) ?? entry.fileNameRaw.toString('latin1'),
    headerOffset: entry.relativeOffsetOfLocalHeader,
    bytes: entry.compressedSize,
    crc32: entry.crc32,
    plain:
      entry.compressionMethod === 0 &&
      (entry.generalPurposeBitFlag & 1) === 0 &&
      entry.compressedSize === entry.uncompressedSize &&
      (mode & 0o170000) === 0o100000,
  };
}

async function reachesDirectory(handle: FileHandle, files: readonly ListedFile[]): Promise<boolean> {
  const last = files.at(-1);
  const end = last === undefined ? 0 : last.headerOffset + localHeaderBytes(last) + last.bytes;
  const signature = Buffer.alloc(4);
  const { bytesRead } = await handle.read(signature, 0, 4, end);
  return bytesRead === 4 && signature.readUInt32LE(0) === 0x02014b50;
}
