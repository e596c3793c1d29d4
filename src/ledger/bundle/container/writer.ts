import type { FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { ContainerFile } from './headers.ts';
import { localHeader, localHeaderBytes } from './headers.ts';
import { planContainer } from './plan.ts';

/**
 * Writes the container into an open file, each content once from its stream: the place of the header is left free and
 * filled when checksum and length are known. Memory does not grow with the contents.
 */
export class ContainerWriter {
  readonly #out: FileHandle;
  readonly #files: ContainerFile[] = [];
  #offset = 0;

  constructor(out: FileHandle) {
    this.#out = out;
  }

  /**
   * Adds one file. Paths must come in ascending order of their bytes. `expectedBytes` decides the header's form, so a
   * content of another length must make the caller give up the whole container.
   */
  async add(path: string, expectedBytes: number, content: AsyncIterable<Uint8Array>): Promise<ContainerFile> {
    const start = this.#offset + localHeaderBytes({ path, bytes: expectedBytes });
    let bytes = 0;
    let crc = 0;
    for await (const chunk of content) {
      crc = crc32(chunk, crc);
      await this.#write(chunk, start + bytes);
      bytes += chunk.length;
    }
    const file = { path, bytes, crc32: crc };
    await this.#write(localHeader(file), this.#offset);
    this.#offset = start + bytes;
    this.#files.push(file);
    return file;
  }

  /** Writes the central directory and the end. Returns the container's length in bytes. */
  async finish(): Promise<number> {
    const { parts, totalBytes } = planContainer(this.#files);
    const tail = parts.filter(({ kind }) => kind !== 'local-header').map(({ bytes }) => bytes);
    await this.#write(Buffer.concat(tail), this.#offset);
    return totalBytes;
  }

  async #write(bytes: Uint8Array, position: number): Promise<void> {
    let done = 0;
    while (done < bytes.length) {
      const { bytesWritten } = await this.#out.write(bytes, done, bytes.length - done, position + done);
      done += bytesWritten;
    }
  }
}
