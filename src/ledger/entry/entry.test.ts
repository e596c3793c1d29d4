import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntryDraft } from './build-entry.ts';
import { buildEntry } from './build-entry.ts';
import { canonicalJson, parseCanonicalJson } from './canonical-json.ts';
import { opensCommitment } from './commitment.ts';
import { parseEntry } from './parse-entry.ts';

const valueOf = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
const draft: EntryDraft = {
  actor: '0b8cd1c4-6f0e-4f8a-9d3a-1a2b3c4d5e6f',
  act: 'finding.recorded',
  subject: { type: 'finding', id: '11111111-2222-4333-8444-555555555555' },
  audit: null,
  hashes: [{ name: 'evidence', sha256: 'ab'.repeat(32) }],
  payload: { title: 'Backups are not tested', n: 3 },
};
const place = {
  origin: 'audit.example.org/acme',
  seq: 7,
  previousAt: '2026-11-24T08:00:00.000Z',
  now: new Date('2026-11-24T08:00:01.000Z'),
  salt: new Uint8Array(32).fill(9),
};

describe('canonical JSON (RFC 8785)', () => {
  it('writes the example of the RFC', () => {
    const value = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000f\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(valueOf(canonicalJson(value))).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts names by UTF-16 code units, as the RFC shows', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u0080': 5, '\ud83d\ude00': 6, '\u00f6': 7 };
    const names = Object.keys(JSON.parse(valueOf(canonicalJson(value))) as object);
    expect(names.filter((name) => name !== '1')).toEqual([
      '\r',
      '\u0080',
      '\u00f6',
      '\u20ac',
      '\ud83d\ude00',
      '\ufb33',
    ]);
  });

  it.each([
    ['undefined', undefined],
    ['NaN', Number.NaN],
    ['infinity', Infinity],
    ['bigint', 1n],
    ['lone surrogate', '\ud800'],
    ['lone surrogate in a name', { '\udc00': 1 }],
    ['Date', new Date(0)],
    ['Map', new Map()],
    ['function', () => 1],
    ['hole', new Array(1)],
    ['undefined member', { a: undefined }],
    ['symbol', { [Symbol('s')]: 1 }],
    ['too deep', JSON.parse(`${'['.repeat(70)}${']'.repeat(70)}`)],
  ])('%s is refused', (_, value) => {
    expect(canonicalJson([value])).toMatchObject({ ok: false, error: { code: 'not-json' } });
  });

  it('keeps the meaning and is a fixed point, for any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const written = canonicalJson(value);
        if (!written.ok) return;
        expect(JSON.parse(written.value)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(parseCanonicalJson(written.value)).toBeDefined();
      }),
      { seed: 8785 },
    );
  });

  it.each(['{"b":1,"a":2}', '{"a":1,"a":1}', '{ "a":1}', '1.0', '1e400', '-0', '"\\u0041"', '{"a":1}\n', ''])(
    'the text %j is not taken for canonical',
    (text) => expect(parseCanonicalJson(text)).toBeUndefined(),
  );
});

describe('the leaf', () => {
  it('is one line of canonical JSON that reads back as the same entry', () => {
    const { entry, leaf } = valueOf(buildEntry(draft, place));
    expect(Buffer.from(leaf).toString()).not.toContain('\n');
    expect(valueOf(parseEntry(leaf))).toEqual(entry);
    expect(entry).toMatchObject({ v: 1, log: place.origin, seq: 7, at: '2026-11-24T08:00:01.000Z', audit: null });
    expect('refused' in entry).toBe(false);
  });

  it('says refused only when the act was', () => {
    expect(valueOf(buildEntry({ ...draft, refused: true }, place)).entry.refused).toBe(true);
  });

  it('holds nothing of the payload but the commitment, which only the payload and its salt open', () => {
    const { entry, leaf, payload } = valueOf(buildEntry(draft, place));
    expect(Buffer.from(leaf).toString()).not.toContain('Backups');
    expect(opensCommitment(entry.commitment, place.salt, payload)).toBe(true);
    expect(opensCommitment(entry.commitment, new Uint8Array(32), payload)).toBe(false);
    expect(opensCommitment(entry.commitment, place.salt, Buffer.from('{}'))).toBe(false);
  });

  it('keeps the time before and flags it when the clock runs back', () => {
    const { entry } = valueOf(buildEntry(draft, { ...place, now: new Date('2026-11-24T07:00:00.000Z') }));
    expect(entry.at).toBe('2026-11-24T08:00:00.000Z');
    expect(entry.clockBehindMs).toBe(3_600_000);
  });

  it('may not be larger than 65,535 bytes, nor a payload than 1 MiB', () => {
    const hashes = Array.from({ length: 900 }, () => ({ name: 'evidence', sha256: 'ab'.repeat(32) }));
    expect(buildEntry({ ...draft, hashes }, place)).toMatchObject({ ok: false, error: { code: 'entry-too-large' } });
    const payload = { text: 'x'.repeat(1_048_576) };
    expect(buildEntry({ ...draft, payload }, place)).toMatchObject({ ok: false, error: { code: 'payload-too-large' } });
  });

  it.each([
    ['an unknown member', { surprise: 1 }],
    ['an act without a dot', { act: 'recorded' }],
    ['an actor that is neither person nor system', { actor: 'Anna' }],
    ['an upper-case hash', { hashes: [{ name: 'evidence', sha256: 'AB'.repeat(32) }] }],
    ['an audit that is no id', { audit: 'a1' }],
    ['refused: false', { refused: false }],
  ])('%s makes no entry', (_, change) => {
    const changed = { ...draft, ...change } as unknown as EntryDraft;
    expect(buildEntry(changed, place)).toMatchObject({ ok: false, error: { code: 'bad-draft' } });
  });

  it('is refused when it is larger than 65,535 bytes, however well formed', () => {
    const { entry } = valueOf(buildEntry(draft, place));
    const hashes = Array.from({ length: 900 }, () => ({ name: 'evidence', sha256: 'ab'.repeat(32) }));
    const text = valueOf(canonicalJson({ ...entry, hashes }));
    expect(parseEntry(Buffer.from(text))).toMatchObject({ ok: false, error: { code: 'entry-too-large' } });
  });

  it('is refused when its text changes but not its meaning', () => {
    const text = Buffer.from(valueOf(buildEntry(draft, place)).leaf).toString();
    for (const same of [
      text.replace(':', ': '),
      `${text} `,
      text.replace('"v":1', '"v":1.0'),
      text.replace('finding.', 'f\\u0069nding.'),
    ]) {
      expect(same).not.toBe(text);
      expect(parseEntry(Buffer.from(same))).toMatchObject({ ok: false, error: { code: 'not-canonical' } });
    }
  });

  it.each([
    ['no calendar day', '2026-11-24T08:00:01.000Z', '2026-02-30T08:00:01.000Z'],
    ['no zone', '01.000Z"', '01.000"'],
    ['negative place', '"seq":7', '"seq":-1'],
    ['another version', '"v":1', '"v":2'],
  ])('%s is refused', (_, from, to) => {
    const text = Buffer.from(valueOf(buildEntry(draft, place)).leaf).toString();
    expect(text).toContain(from);
    expect(parseEntry(Buffer.from(text.replace(from, to)))).toMatchObject({ ok: false, error: { code: 'bad-entry' } });
  });
});
