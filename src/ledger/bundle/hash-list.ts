import { HASH_BYTES } from '../merkle/hash.ts';

/** Very many 32 byte hashes in little memory. */
export class HashList implements Iterable<Uint8Array> {
  #bytes = Buffer.alloc(HASH_BYTES * 1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(hash: Uint8Array): void {
    const at = this.#length * HASH_BYTES;
    if (at === this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes, Buffer.alloc(at)]);
    this.#bytes.set(hash, at);
    this.#length += 1;
  }

  /** The hash at this place, or undefined. */
  at(index: number): Uint8Array | undefined {
    if (index < 0 || index >= this.#length) return undefined;
    return this.#bytes.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES);
  }

  *[Symbol.iterator](): Iterator<Uint8Array> {
    for (let at = 0; at < this.#length; at += 1) yield this.#bytes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES);
  }
}
