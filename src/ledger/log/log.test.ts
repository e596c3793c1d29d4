import { describe, expect, it } from 'vitest';
import type { EntryDraft } from '../entry/build-entry.ts';
import { opensCommitment } from '../entry/commitment.ts';
import { parseEntry } from '../entry/parse-entry.ts';
import { rootOfLeafHashes } from '../merkle/frontier.ts';
import { hashLeaf } from '../merkle/hash.ts';
import { proveConsistency, rootAt } from '../merkle/prove.ts';
import { verifyConsistency } from '../merkle/verify.ts';
import { openCheckpoint } from '../note/open-checkpoint.ts';
import { generateKey, parseSigningKey } from '../note/signing-key.ts';
import { verifyTlogProof } from '../note/tlog-proof.ts';
import { appendEntry } from './append-entry.ts';
import { MemoryStore } from './memory-store.testing.ts';
import { proveEntry } from './prove-entry.ts';
import { signCheckpoint } from './sign-checkpoint.ts';

const valueOf = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const origin = 'audit.example.org/acme';
const draft: EntryDraft = {
  actor: 'system:test',
  act: 'finding.recorded',
  subject: { type: 'finding', id: '11111111-2222-4333-8444-555555555555' },
  audit: null,
  hashes: [],
  payload: { name: 'Anna Example' },
};
const clock = () => new Date('2026-11-24T08:00:00.000Z');
const salts = () => new Uint8Array(32).fill(3);

async function logOf(n: number): Promise<MemoryStore> {
  const store = new MemoryStore(origin);
  for (let i = 0; i < n; i += 1) valueOf(await appendEntry(store, { ...draft, payload: { i } }, clock, salts));
  return store;
}

describe('appending', () => {
  it('numbers entries without gaps, stores the exact bytes and returns the new root', async () => {
    const store = new MemoryStore(origin);
    for (let seq = 0; seq < 20; seq += 1) {
      const appended = valueOf(await appendEntry(store, draft, clock, salts));
      expect(appended.seq).toBe(seq);
      expect(appended.root).toEqual(rootOfLeafHashes(store.entries.map(({ leaf }) => hashLeaf(leaf))));
    }
    store.entries.forEach(({ leaf, entry, leafHash }, seq) => {
      expect(valueOf(parseEntry(leaf))).toEqual(entry);
      expect(entry.seq).toBe(seq);
      expect(leafHash).toEqual(hashLeaf(leaf));
    });
  });

  it('writes nothing when the draft is refused', async () => {
    const store = await logOf(1);
    const before = store.head;
    expect(await appendEntry(store, { ...draft, act: 'x' }, clock, salts)).toMatchObject({
      error: { code: 'bad-draft' },
    });
    expect(store.entries.length).toBe(1);
    expect(store.head).toBe(before);
  });

  it('refuses a head that does not fit its size', async () => {
    const store = await logOf(3);
    await store.updateHead({ ...store.head, frontier: { size: 4, nodes: store.head.frontier.nodes } });
    expect(await appendEntry(store, draft, clock, salts)).toMatchObject({ error: { code: 'head-corrupt' } });
  });

  it('stays monotone when the clock is set back an hour', async () => {
    const store = await logOf(1);
    valueOf(await appendEntry(store, draft, () => new Date('2026-11-24T07:00:00.000Z'), salts));
    expect(store.entries[1]?.entry).toMatchObject({ at: '2026-11-24T08:00:00.000Z', clockBehindMs: 3_600_000 });
  });
});

describe('checkpoints and proofs of a log', () => {
  const { signingKey } = valueOf(generateKey(origin));
  const signer = valueOf(parseSigningKey(signingKey));

  it('every entry is proved under the signed head', async () => {
    const store = await logOf(13);
    const checkpoint = valueOf(await signCheckpoint(store.head, signer));
    expect(valueOf(openCheckpoint(checkpoint, origin, [signer.verifierKey])).size).toBe(13);
    for (const { entry, leaf } of store.entries) {
      const proof = valueOf(await proveEntry(store, entry.seq, checkpoint));
      expect(verifyTlogProof(proof, leaf, origin, [signer.verifierKey])).toMatchObject({
        ok: true,
        value: { index: entry.seq },
      });
    }
    expect(await proveEntry(store, 13, checkpoint)).toMatchObject({ error: { code: 'out-of-range' } });
  });

  it('an older head is a proven prefix; a rewritten log is not', async () => {
    const store = await logOf(9);
    const older = valueOf(await rootAt(store, 5));
    const proof = valueOf(await proveConsistency(store, 5, 9));
    expect(verifyConsistency(5, older, 9, valueOf(await rootAt(store, 9)), proof).ok).toBe(true);
    const forged = new MemoryStore(origin);
    for (let i = 0; i < 9; i += 1) valueOf(await appendEntry(forged, { ...draft, payload: { i, x: 1 } }, clock, salts));
    const other = valueOf(await proveConsistency(forged, 5, 9));
    expect(verifyConsistency(5, older, 9, valueOf(await rootAt(forged, 9)), other)).toMatchObject({
      error: { code: 'root-mismatch' },
    });
  });

  it("is not signed by another log's key", async () => {
    const foreign = valueOf(parseSigningKey(valueOf(generateKey('audit.example.org/b')).signingKey));
    expect(await signCheckpoint((await logOf(1)).head, foreign)).toMatchObject({ error: { code: 'wrong-origin' } });
  });

  it('erasing a payload leaves root and proofs as they were', async () => {
    const store = await logOf(4);
    const checkpoint = valueOf(await signCheckpoint(store.head, signer));
    const [, erased] = store.entries;
    if (erased === undefined) throw new Error('no entry');
    expect(opensCommitment(erased.entry.commitment, erased.salt, erased.payload)).toBe(true);
    store.entries[1] = { ...erased, payload: new Uint8Array(), salt: new Uint8Array() };
    const proof = valueOf(await proveEntry(store, 1, checkpoint));
    expect(verifyTlogProof(proof, erased.leaf, origin, [signer.verifierKey]).ok).toBe(true);
  });
});
