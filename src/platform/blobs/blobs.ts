import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Bytes that were received whole and hashed, not yet kept under their hash. */
export interface ReceivedBlob {
  readonly sha256: string;
  readonly bytes: number;
  /** The first bytes (up to 4,100), to tell the type from. */
  readonly head: Buffer;
  /** Path of the temporary file. */
  readonly path: string;
  /** Keeps it under its hash, durable on disk. Call before the commit that names it; keeping twice is harmless. */
  keep(): Promise<void>;
  /** Forgets the temporary file, if it is still there. */
  discard(): Promise<void>;
}

/** Content-addressed files, apart for each organisation, so that nobody can tell what another one holds. */
export interface Blobs {
  /** Receives a stream. Rejects with {@link BlobTooLarge} past `limit` bytes; nothing is left behind then. */
  receive(orgId: string, source: Readable, limit: number): Promise<ReceivedBlob>;
  /** Opens kept bytes; null where they are gone. */
  open(orgId: string, sha256: string): Promise<{ readonly bytes: number; stream(): Readable } | null>;
  /** Removes temporary files older than an hour; answers how many. */
  sweep(now: Date): Promise<number>;
}

/** More bytes came than are allowed. */
export class BlobTooLarge extends Error {
  override readonly name = 'BlobTooLarge';
}

const HEAD_BYTES = 4100;

/** Files below `root`: `<org>/<first two>/<sha256>`, and `incoming/` for what is still arriving. */
export function fileBlobs(root: string): Blobs {
  const place = (orgId: string, sha256: string): string => join(root, orgId, sha256.slice(0, 2), sha256);
  return {
    async receive(orgId, source, limit) {
      await mkdir(join(root, 'incoming'), { recursive: true, mode: 0o700 });
      const path = join(root, 'incoming', randomUUID());
      const meter = new Meter(limit);
      try {
        await pipeline(source, meter, createWriteStream(path, { mode: 0o600, flags: 'wx' }));
      } catch (error) {
        await rm(path, { force: true });
        throw error;
      }
      const sha256 = meter.sha256();
      const target = place(orgId, sha256);
      return {
        sha256,
        bytes: meter.bytes,
        head: meter.head,
        path,
        keep: () => keep(path, target),
        discard: () => rm(path, { force: true }),
      };
    },
    async open(orgId, sha256) {
      const path = place(orgId, sha256);
      const facts = await stat(path).catch(() => null);
      return facts ? { bytes: facts.size, stream: () => createReadStream(path) } : null;
    },
    async sweep(now) {
      const incoming = join(root, 'incoming');
      let removed = 0;
      for (const name of await readdir(incoming).catch(() => [])) {
        const facts = await stat(join(incoming, name)).catch(() => null);
        if (facts && now.getTime() - facts.mtimeMs > 3_600_000) {
          await rm(join(incoming, name), { force: true });
          removed += 1;
        }
      }
      return removed;
    },
  };
}

class Meter extends Transform {
  readonly #hash = createHash('sha256');
  readonly #limit: number;
  head: Buffer = Buffer.alloc(0);
  bytes = 0;

  constructor(limit: number) {
    super();
    this.#limit = limit;
  }

  override _transform(chunk: Buffer, _encoding: string, next: (error: Error | null, data?: Buffer) => void): void {
    this.bytes += chunk.length;
    if (this.bytes > this.#limit) return next(new BlobTooLarge(`more than ${this.#limit} bytes`));
    this.#hash.update(chunk);
    if (this.head.length < HEAD_BYTES)
      this.head = Buffer.concat([this.head, chunk.subarray(0, HEAD_BYTES - this.head.length)]);
    next(null, chunk);
  }

  sha256(): string {
    return this.#hash.digest('hex');
  }
}

/** Written through to the disk, then moved into place in one step, so a crash leaves the whole file or none. */
async function keep(from: string, to: string): Promise<void> {
  if (await stat(to).catch(() => null)) return rm(from, { force: true });
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  await syncPath(from);
  await rename(from, to);
  await syncPath(dirname(to));
}

async function syncPath(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
