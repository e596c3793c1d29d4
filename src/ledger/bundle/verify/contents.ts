import type { FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { ContainerFile } from '../container/headers.ts';
import { localHeaderBytes } from '../container/headers.ts';
import type { ListedFile } from '../container/listing.ts';
import type { Problems } from '../problem.ts';

/** Most bytes of a manifest, which is held in memory whole: enough for 200,000 files. */
export const MAX_MANIFEST_BYTES = 64 * 1024 * 1024;
const CHUNK_BYTES = 1 << 20;

/** The contents of a container, streamed, with a running check of each file's checksum. */
export class Contents {
  readonly #handle: FileHandle;
  readonly #problems: Problems;
  readonly #crcs = new Map<ListedFile, number>();

  constructor(handle: FileHandle, problems: Problems) {
    this.#handle = handle;
    this.#problems = problems;
  }

  /** The file's bytes in pieces. Must be read to the end for its checksum to count. */
  async *stream(file: ListedFile): AsyncGenerator<Uint8Array> {
    const start = file.headerOffset + localHeaderBytes(file);
    let crc = 0;
    for (let done = 0; done < file.bytes; ) {
      const want = Math.min(CHUNK_BYTES, file.bytes - done);
      const { bytesRead, buffer } = await this.#handle.read(Buffer.allocUnsafe(want), 0, want, start + done);
      if (bytesRead === 0) {
        this.#problems.add('unreadable', file.path, `The content of ${JSON.stringify(file.path)} is cut off.`);
        break;
      }
      const chunk = buffer.subarray(0, bytesRead);
      crc = crc32(chunk, crc);
      done += bytesRead;
      yield chunk;
    }
    this.#crcs.set(file, crc);
  }

  /** The whole file, or undefined, with a problem, when it has more than `maxBytes`. */
  async whole(file: ListedFile, maxBytes: number): Promise<Uint8Array | undefined> {
    if (file.bytes > maxBytes) {
      this.#problems.add('too-large', file.path, `${file.path} has more than ${maxBytes} bytes.`);
      return undefined;
    }
    const parts: Uint8Array[] = [];
    for await (const part of this.stream(file)) parts.push(part);
    return Buffer.concat(parts);
  }

  /**
   * The file as the container should describe it. A content that fits neither of its headers' checksums is itself at fault
   * and reported here; then the headers' checksum is kept, so that the headers are not blamed too.
   */
  async asStored(file: ListedFile): Promise<ContainerFile> {
    const { path, bytes } = file;
    const crc = this.#crcs.get(file);
    if (crc === undefined || crc === file.crc32) return { path, bytes, crc32: file.crc32 };
    const header = Buffer.alloc(4);
    await this.#handle.read(header, 0, 4, file.headerOffset + 14);
    if (header.readUInt32LE(0) !== file.crc32) return { path, bytes, crc32: crc };
    this.#problems.add(
      'crc-mismatch',
      path,
      `The content of ${JSON.stringify(path)} does not fit its checksum: it was changed.`,
    );
    return { path, bytes, crc32: file.crc32 };
  }
}
