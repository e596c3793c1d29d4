import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendLeaf, EMPTY_FRONTIER, isSoundFrontier, rootOf, rootOfLeafHashes } from './frontier.ts';
import { emptyRoot, hashLeaf, hashNode } from './hash.ts';
import type { NodeReader } from './nodes.ts';
import { proveConsistency, proveInclusion, rootAt } from './prove.ts';
import { verifyConsistency, verifyInclusion } from './verify.ts';

/** RFC 6962 section 2.1, word for word and apart from the code under test. */
const naive = {
  sha: (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest(),
  split(n: number): number {
    let k = 1;
    while (k * 2 < n) k *= 2;
    return k;
  },
  root(entries: readonly Uint8Array[]): Uint8Array {
    const [only] = entries;
    if (only === undefined) return naive.sha();
    if (entries.length === 1) return naive.sha(Buffer.from([0]), only);
    const k = naive.split(entries.length);
    return naive.sha(Buffer.from([1]), naive.root(entries.slice(0, k)), naive.root(entries.slice(k)));
  },
  path(m: number, entries: readonly Uint8Array[]): Uint8Array[] {
    if (entries.length === 1) return [];
    const k = naive.split(entries.length);
    return m < k
      ? [...naive.path(m, entries.slice(0, k)), naive.root(entries.slice(k))]
      : [...naive.path(m - k, entries.slice(k)), naive.root(entries.slice(0, k))];
  },
  subproof(m: number, entries: readonly Uint8Array[], whole: boolean): Uint8Array[] {
    if (m === entries.length) return whole ? [] : [naive.root(entries)];
    const k = naive.split(entries.length);
    return m <= k
      ? [...naive.subproof(m, entries.slice(0, k), whole), naive.root(entries.slice(k))]
      : [...naive.subproof(m - k, entries.slice(k), false), naive.root(entries.slice(0, k))];
  },
};

class Tree implements NodeReader {
  fetched = 0;
  readonly nodes = new Map<string, Uint8Array>();
  frontier = EMPTY_FRONTIER;

  add(leafHash: Uint8Array): this {
    const { frontier, completed } = appendLeaf(this.frontier, leafHash);
    for (const { level, index, hash } of completed) this.nodes.set(`${level}/${index}`, hash);
    this.frontier = frontier;
    return this;
  }

  async readNodes(ids: readonly { level: number; index: number }[]) {
    this.fetched += ids.length;
    return ids.map(({ level, index }) => this.nodes.get(`${level}/${index}`));
  }
}

const entriesOf = (n: number) => Array.from({ length: n }, (_, i) => Buffer.from(`entry ${i}`));
const treeOf = (entries: readonly Uint8Array[]) => {
  const tree = new Tree();
  for (const entry of entries) tree.add(hashLeaf(entry));
  return tree;
};
const valueOf = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const base64 = (text: string) => Buffer.from(text, 'base64');

interface Vectors {
  inclusion: {
    name: string;
    leafIdx: number;
    treeSize: number;
    root: string;
    leafHash: string;
    proof: string[] | null;
    wantErr: boolean;
  }[];
  consistency: {
    name: string;
    size1: number;
    size2: number;
    root1: string;
    root2: string;
    proof: string[] | null;
    wantErr: boolean;
  }[];
}
const vectors = JSON.parse(readFileSync(new URL('../testdata/merkle.json', import.meta.url), 'utf8')) as Vectors;
const NOT_32_BYTES = 'consistency/additional/sizes-are-equal-one-and-proof-is-empty';

describe('the vectors of transparency-dev/merkle', () => {
  it.each(vectors.inclusion)('$name', ({ leafIdx, treeSize, root, leafHash, proof, wantErr }) => {
    const result = verifyInclusion(base64(leafHash), leafIdx, treeSize, (proof ?? []).map(base64), base64(root));
    expect(result.ok).toBe(!wantErr);
  });

  it.each(vectors.consistency)('$name', ({ name, size1, size2, root1, root2, proof, wantErr }) => {
    const result = verifyConsistency(size1, base64(root1), size2, base64(root2), (proof ?? []).map(base64));
    expect(result.ok).toBe(!wantErr && name !== NOT_32_BYTES);
  });
});

describe('the tree is that of RFC 6962', () => {
  it('has the SHA-256 of nothing as the root without entries', () => {
    expect(Buffer.from(rootOf(EMPTY_FRONTIER)).toString('hex')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
    expect(emptyRoot()).toEqual(naive.sha());
  });

  it('agrees with a naive implementation on roots and proofs of every size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 9 }), { minLength: 1, maxLength: 70 }),
        fc.nat(),
        fc.nat(),
        async (entries, a, b) => {
          const n = entries.length;
          const tree = treeOf(entries);
          const root = naive.root(entries);
          expect(rootOf(tree.frontier)).toEqual(root);
          expect(rootOfLeafHashes(entries.map(hashLeaf))).toEqual(root);
          const index = a % n;
          const path = valueOf(await proveInclusion(tree, index, n));
          expect(path).toEqual(naive.path(index, entries));
          const from = 1 + (b % n);
          const older = valueOf(await rootAt(tree, from));
          expect(older).toEqual(naive.root(entries.slice(0, from)));
          const proof = valueOf(await proveConsistency(tree, from, n));
          expect(proof).toEqual(naive.subproof(from, entries, true));
          expect(verifyInclusion(hashLeaf(entries[index] ?? Buffer.of()), index, n, path, root).ok).toBe(true);
          expect(verifyConsistency(from, older, n, root, proof).ok).toBe(true);
        },
      ),
      { numRuns: 300, seed: 6962 },
    );
  });

  it('proves every leaf and every prefix of every tree up to 33 entries', async () => {
    const entries = entriesOf(33);
    const tree = treeOf(entries);
    for (let n = 1; n <= 33; n += 1) {
      const root = naive.root(entries.slice(0, n));
      for (let i = 0; i < n; i += 1) {
        const path = valueOf(await proveInclusion(tree, i, n));
        expect(verifyInclusion(hashLeaf(entries[i] ?? Buffer.of()), i, n, path, root).ok).toBe(true);
        const proof = valueOf(await proveConsistency(tree, i + 1, n));
        expect(verifyConsistency(i + 1, naive.root(entries.slice(0, i + 1)), n, root, proof).ok).toBe(true);
      }
    }
  });
});

describe('a changed proof is refused', () => {
  it('whatever single thing changes: a bit, an order, a missing or added hash, the index, the size, the root', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 64 }), fc.nat(), fc.nat(), fc.nat(255), async (n, i, at, bit) => {
        const entries = entriesOf(n);
        const tree = treeOf(entries);
        const root = rootOf(tree.frontier);
        const index = i % n;
        const leaf = hashLeaf(entries[index] ?? Buffer.of());
        const path = [...valueOf(await proveInclusion(tree, index, n))];
        const refused = (l: Uint8Array, x: number, s: number, p: readonly Uint8Array[], r: Uint8Array) =>
          expect(verifyInclusion(l, x, s, p, r).ok).toBe(false);
        refused(flip(leaf, bit), index, n, path, root);
        refused(leaf, index, n, path, flip(root, bit));
        refused(leaf, index + 1, n, path, root);
        refused(leaf, index - 1, n, path, root);
        refused(leaf, index, n, [...path, root], root);
        refused(leaf, index, n, [leaf, ...path], root);
        refused(leaf.subarray(1), index, n, path, root);
        if (path.length > 0) {
          const p = at % path.length;
          refused(leaf, index, n, path.with(p, flip(path[p] ?? leaf, bit)), root);
          refused(leaf, index, n, path.toSpliced(p, 1), root);
          refused(leaf, index, n, path.toSpliced(p, 0, path[p] ?? leaf), root);
        }
        if (path.length > 1) refused(leaf, index, n, path.toReversed(), root);
      }),
      { numRuns: 200, seed: 74 },
    );
  });

  it('and so is a consistency proof', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 64 }), fc.nat(), fc.nat(), fc.nat(255), async (n, f, at, bit) => {
        const tree = treeOf(entriesOf(n));
        const root = rootOf(tree.frontier);
        const from = 1 + (f % (n - 1));
        const older = valueOf(await rootAt(tree, from));
        const proof = [...valueOf(await proveConsistency(tree, from, n))];
        const refused = (a: number, ra: Uint8Array, b: number, rb: Uint8Array, p: readonly Uint8Array[]) =>
          expect(verifyConsistency(a, ra, b, rb, p).ok).toBe(false);
        refused(from, flip(older, bit), n, root, proof);
        refused(from, older, n, flip(root, bit), proof);
        refused(from, older, n, root, [...proof, root]);
        refused(n, root, from, older, proof);
        refused(0, emptyRoot(), n, root, proof);
        const p = at % proof.length;
        refused(from, older, n, root, proof.with(p, flip(proof[p] ?? root, bit)));
        refused(from, older, n, root, proof.toSpliced(p, 1));
      }),
      { numRuns: 200, seed: 74 },
    );
  });

  it('and a leaf whose bytes are 0x01 || left || right is no inner node (second preimage)', async () => {
    const [a, b] = [hashLeaf(Buffer.from('a')), hashLeaf(Buffer.from('b'))];
    const forged = Buffer.concat([Buffer.from([1]), a, b]);
    const root = hashNode(a, b);
    expect(rootOf(new Tree().add(a).add(b).frontier)).toEqual(root);
    expect(hashLeaf(forged)).not.toEqual(root);
    expect(verifyInclusion(hashLeaf(forged), 0, 1, [], root).ok).toBe(false);
  });
});

describe('the work grows with the logarithm', () => {
  it('a proof in a log of 1,000,000 entries fetches at most 40 nodes', async () => {
    // Equal leaves: a perfect subtree depends on its level alone.
    const leaf = hashLeaf(Buffer.from('the same'));
    const perfect = [leaf];
    for (let level = 1; level < 20; level += 1)
      perfect.push(hashNode(perfect[level - 1] ?? leaf, perfect[level - 1] ?? leaf));
    let fetched = 0;
    const reader: NodeReader = {
      async readNodes(ids) {
        fetched += ids.length;
        return ids.map(({ level }) => perfect[level]);
      },
    };
    const root = valueOf(await rootAt(reader, 1_000_000));
    const older = valueOf(await rootAt(reader, 777_777));
    fetched = 0;
    const path = valueOf(await proveInclusion(reader, 765_432, 1_000_000));
    expect(fetched).toBeLessThanOrEqual(40);
    expect(verifyInclusion(leaf, 765_432, 1_000_000, path, root).ok).toBe(true);
    fetched = 0;
    const proof = valueOf(await proveConsistency(reader, 777_777, 1_000_000));
    expect(fetched).toBeLessThanOrEqual(40);
    expect(verifyConsistency(777_777, older, 1_000_000, root, proof).ok).toBe(true);
  });

  it('a node that the store lost is an error of its own, and so is a place outside the tree', async () => {
    const tree = treeOf(entriesOf(5));
    tree.nodes.delete('1/1');
    expect(await proveInclusion(tree, 0, 5)).toMatchObject({ ok: false, error: { code: 'node-missing' } });
    expect(await proveInclusion(tree, 5, 5)).toMatchObject({ ok: false, error: { code: 'out-of-range' } });
    expect(await proveConsistency(tree, 0, 5)).toMatchObject({ ok: false, error: { code: 'out-of-range' } });
  });

  it('a frontier that does not fit its size is seen', () => {
    expect(isSoundFrontier({ size: 3, nodes: [emptyRoot()] })).toBe(false);
    expect(() => appendLeaf({ size: 1, nodes: [] }, emptyRoot())).toThrow(RangeError);
  });
});

function flip(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = Math.floor(bit / 8) % copy.length;
  copy[at] = (copy[at] ?? 0) ^ (1 << (bit % 8));
  return copy;
}
