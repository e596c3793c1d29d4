import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rootOfLeafHashes } from '../merkle/frontier.ts';
import { hashLeaf } from '../merkle/hash.ts';
import { formatCheckpoint, parseCheckpoint } from './checkpoint.ts';
import { openCheckpoint } from './open-checkpoint.ts';
import { parseNote } from './parse-note.ts';
import { signNote } from './sign-note.ts';
import { generateKey, parseSigningKey } from './signing-key.ts';
import { formatTlogProof, parseTlogProof, verifyTlogProof } from './tlog-proof.ts';
import { formatVerifierKey, parseVerifierKey } from './verifier-key.ts';
import { verifyNote } from './verify-note.ts';

const read = (name: string) => readFileSync(new URL(`../testdata/${name}`, import.meta.url), 'utf8');
const valueOf = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
interface NoteVector {
  name: string;
  vkey: string;
  note_b64: string;
  accept: boolean;
}
const notes = JSON.parse(read('signed-notes.json')) as NoteVector[];
/** golang.org/x/mod passes over the second signature; the specification says to reject the whole note. */
const STRICTER = 'good then corrupt signature by same key (duplicate line ignored by x/mod)';

describe('signed notes of others', () => {
  it.each(notes)('$name', ({ name, vkey, note_b64, accept }) => {
    const key = valueOf(parseVerifierKey(vkey));
    const note = parseNote(Buffer.from(note_b64, 'base64'));
    const trusted = note.ok && verifyNote(note.value, [key]).ok;
    expect(trusted).toBe(accept && name !== STRICTER);
  });

  it('the checkpoints among them have the right origin, size and form', () => {
    const checkpoints = notes.filter(({ name, accept }) => accept && name.startsWith('tessera'));
    expect(checkpoints.length).toBe(16);
    for (const { name, vkey, note_b64 } of checkpoints) {
      const key = valueOf(parseVerifierKey(vkey));
      const opened = valueOf(openCheckpoint(Buffer.from(note_b64, 'base64'), key.name, [key]));
      expect(name.endsWith(` ${opened.size}`)).toBe(true);
      expect(valueOf(formatCheckpoint(opened))).toBe(valueOf(parseNote(Buffer.from(note_b64, 'base64'))).text);
    }
  });
});

const origin = 'audit.example.org/acme';
const pair = valueOf(generateKey(origin));
const signer = valueOf(parseSigningKey(pair.signingKey));
const key = valueOf(parseVerifierKey(pair.verifierKey));

describe('keys', () => {
  it('are written and read back', () => {
    expect(signer.verifierKey).toEqual(key);
    expect(formatVerifierKey(key)).toBe(pair.verifierKey);
  });

  it('the signing key of golang.org/x/mod gives its published verifier key', () => {
    const published = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
    const read = valueOf(parseSigningKey(published));
    expect(formatVerifierKey(read.verifierKey)).toBe(
      'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
    );
  });

  it.each([
    ['another key id', pair.verifierKey.replace(`+${key.id}+`, '+00000000+'), 'key-id-mismatch'],
    ['upper-case key id', pair.verifierKey.replace(`+${key.id}+`, '+ABCDEF01+'), 'malformed-key'],
    ['another type', 'example.com/foo+530d903a+BOkyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k', 'unsupported-algorithm'],
    ['a space in the name', `a b+${key.id}+${pair.verifierKey.split('+').slice(2).join('+')}`, 'bad-key-name'],
    ['no base64', `${origin}+${key.id}+!!`, 'malformed-key'],
    ['one part', origin, 'malformed-key'],
  ])('%s is refused', (_, text, code) => {
    expect(parseVerifierKey(text)).toMatchObject({ ok: false, error: { code } });
  });

  it('a name with white space of any script or a plus sign makes no key', () => {
    for (const name of ['', 'a b', 'a+b', 'a\u2003b', 'a\u0000b', 'a\nb', 'a\ud800']) {
      expect(generateKey(name).ok).toBe(false);
    }
  });
});

describe('signing', () => {
  it('a signed text verifies, and any flipped bit of the note makes it fail', async () => {
    const note = Buffer.from(valueOf(await signNote('one\n\ntwo\n', [signer])));
    expect(valueOf(parseNote(note)).text).toBe('one\n\ntwo\n');
    expect(valueOf(verifyNote(valueOf(parseNote(note)), [key]))).toEqual([key]);
    for (let bit = 0; bit < note.length * 8; bit += 1) {
      const changed = Buffer.from(note);
      const at = bit >> 3;
      changed[at] = (changed[at] ?? 0) ^ (1 << (bit & 7));
      const parsed = parseNote(changed);
      expect(parsed.ok && verifyNote(parsed.value, [key]).ok).toBe(false);
    }
  });

  it('texts that could not be read back are not signed', async () => {
    for (const text of ['no newline', 'tab\t\n', 'lone \ud800\n', '']) {
      expect((await signNote(text, [signer])).ok).toBe(false);
    }
    expect((await signNote('x\n', [])).ok).toBe(false);
  });
});

describe('checkpoints', () => {
  const root = Buffer.alloc(32, 7).toString('base64');
  it.each([
    ['no last newline', `o\n1\n${root}`],
    ['two lines', 'o\n1\n'],
    ['empty origin', `\n1\n${root}\n`],
    ['leading zero', `o\n01\n${root}\n`],
    ['sign', `o\n+1\n${root}\n`],
    ['larger than 2^53 - 1', `o\n9007199254740992\n${root}\n`],
    ['short root', `o\n1\n${root.slice(4)}\n`],
    ['unpadded root', `o\n1\n${root.replace('=', '')}\n`],
    ['stray bits in the root', `o\n1\n${root.slice(0, -2)}d=\n`],
    ['empty extension', `o\n1\n${root}\n\n`],
  ])('%s is refused', (_, text) => {
    expect(parseCheckpoint(text)).toMatchObject({ ok: false, error: { code: 'malformed-checkpoint' } });
  });

  it('a newline cannot be smuggled into one', () => {
    const checkpoint = { origin: 'o', size: 1, root: Buffer.alloc(32), extensions: ['a\nb'] };
    expect(formatCheckpoint(checkpoint).ok).toBe(false);
    expect(formatCheckpoint({ ...checkpoint, origin: 'o\n5', extensions: [] }).ok).toBe(false);
  });
});

describe('tlog-proof', () => {
  const leaf = Buffer.from('the entry');
  const other = hashLeaf(Buffer.from('another'));
  const checkpointNote = async (name = origin, by = signer) => {
    const root = rootOfLeafHashes([hashLeaf(leaf), other]);
    return valueOf(await signNote(valueOf(formatCheckpoint({ origin: name, size: 2, root, extensions: [] })), [by]));
  };

  it('proves an entry, and no other', async () => {
    const proof = formatTlogProof({
      index: 0,
      hashes: [other],
      checkpoint: await checkpointNote(),
      extra: Buffer.of(1),
    });
    expect(verifyTlogProof(proof, leaf, origin, [key])).toMatchObject({ ok: true, value: { index: 0 } });
    expect(verifyTlogProof(proof, Buffer.from('x'), origin, [key])).toMatchObject({ error: { code: 'root-mismatch' } });
  });

  it("is refused under another log's origin or key, also when both keys are known", async () => {
    const foreign = valueOf(parseSigningKey(valueOf(generateKey('audit.example.org/other')).signingKey));
    const keys = [key, foreign.verifierKey];
    const ours = formatTlogProof({ index: 0, hashes: [other], checkpoint: await checkpointNote() });
    expect(verifyTlogProof(ours, leaf, foreign.verifierKey.name, keys)).toMatchObject({
      error: { code: 'wrong-origin' },
    });
    const signedByOther = formatTlogProof({
      index: 0,
      hashes: [other],
      checkpoint: await checkpointNote(origin, foreign),
    });
    expect(verifyTlogProof(signedByOther, leaf, origin, keys)).toMatchObject({ error: { code: 'unknown-key' } });
  });

  it('any flipped bit of a proof is refused', async () => {
    const proof = Buffer.from(formatTlogProof({ index: 0, hashes: [other], checkpoint: await checkpointNote() }));
    for (let bit = 0; bit < proof.length * 8; bit += 1) {
      const changed = Buffer.from(proof);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(verifyTlogProof(changed, leaf, origin, [key]).ok).toBe(false);
    }
  });

  const malformed = JSON.parse(read('tlog-proofs-malformed.json')) as { name: string; proof: string }[];
  it.each(malformed)('malformed: $name', async ({ name, proof }) => {
    const checkpoint = Buffer.from(await checkpointNote()).toString();
    const header = 'c2sp.org/tlog-proof@v1\n';
    const hash = Buffer.from(other).toString('base64');
    if (name === 'index >= tree size') {
      const built = `${header}index 2\n${hash}\n\n${checkpoint}`;
      expect(verifyTlogProof(Buffer.from(built), leaf, origin, [key])).toMatchObject({
        error: { code: 'out-of-range' },
      });
      return;
    }
    const text = name === '64 KiB line' ? `${header}index 0\n${'a'.repeat(65 * 1024)}\n\ncheckpoint\n` : proof;
    expect(parseTlogProof(Buffer.from(text)).ok).toBe(false);
    // Refused for its own fault and not because the vector's checkpoint is a stub.
    const whole = Buffer.from(text.replace(/checkpoint\n$/, () => checkpoint));
    expect(verifyTlogProof(whole, leaf, origin, [key])).toMatchObject({ error: { code: 'malformed-proof' } });
  });

  it.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['byte order mark', (text: string) => `\ufeff${text}`],
    ['extra without data', (text: string) => text.replace('index', 'extra \nindex')],
    ['plus sign', (text: string) => text.replace('index 0', 'index +0')],
    ['no index line', (text: string) => text.replace('index 0\n', '')],
  ])('%s is refused', async (_, change) => {
    const proof = Buffer.from(
      formatTlogProof({ index: 0, hashes: [other], checkpoint: await checkpointNote() }),
    ).toString();
    expect(parseTlogProof(Buffer.from(change(proof))).ok).toBe(false);
  });
});
