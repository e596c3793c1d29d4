import { encodeUtf8, toHex } from '../bytes.ts';
import { appendLeaf, EMPTY_FRONTIER } from '../merkle/frontier.ts';
import { hashLeaf } from '../merkle/hash.ts';
import { HashList } from './hash-list.ts';
import { batched } from './streams.ts';

const NEWLINE = Uint8Array.of(0x0a);

/** The leaves on their way into the file, remembering what the other parts need of them. */
export class LogText {
  frontier = EMPTY_FRONTIER;
  last: Uint8Array = new Uint8Array();
  readonly #hashes = new HashList();
  readonly #leaves: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

  constructor(leaves: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
    this.#leaves = leaves;
  }

  entries(): AsyncIterable<Uint8Array> {
    return batched(this.#lines());
  }

  async *#lines(): AsyncGenerator<Uint8Array> {
    for await (const leaf of this.#leaves) {
      const hash = hashLeaf(leaf);
      this.frontier = appendLeaf(this.frontier, hash).frontier;
      this.#hashes.push(hash);
      this.last = leaf;
      yield Buffer.concat([leaf, NEWLINE]);
    }
  }

  async *leafHashes(): AsyncGenerator<Uint8Array> {
    for (const hash of this.#hashes) yield encodeUtf8(`${toHex(hash)}\n`);
  }
}
