import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromRandomAccessReaderPromise, RandomAccessReader } from 'yauzl';
import { testSigner, valueOf } from './audit-file.testing.ts';
import { planContainer } from './container/plan.ts';
import { HashList } from './hash-list.ts';
import { readLines } from './lines.ts';
import { kindOfPath, safeFileName } from './paths.ts';
import { formatPayloadLine, parsePayloadLine } from './payload-lines.ts';
import { formatPolicy, parsePolicy } from './policy.ts';
import { matchLines } from './verify/match-lines.ts';

describe('file names', () => {
  it('whatever name a file had, its safe name has a place in the audit file', () => {
    const names = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom(
        '',
        '.',
        '..',
        'con',
        'NUL.txt',
        'a/b\\c',
        ' x ',
        'x.',
        'COM1.tar.gz',
        '\u202egpj.exe',
        '.env',
        '\u0000',
        '\ud800',
        'é'.normalize('NFD'),
        'x'.repeat(400),
      ),
    );
    fc.assert(
      fc.property(names, (name) => kindOfPath(`evidence/${'a'.repeat(64)}/${safeFileName(name)}`) === 'evidence'),
      { numRuns: 3000, seed: 5 },
    );
  });
  it('a harmless name stays as it is', () => {
    for (const name of ['access list.csv', 'größe.bin', '監査.pdf', 'a.b.c']) expect(safeFileName(name)).toBe(name);
  });
});

describe('the policy file', () => {
  const key = testSigner('audit.example.org/acme').verifierKey;
  it('is written and read back', () => {
    expect(valueOf(parsePolicy(formatPolicy({ logs: [key] })))).toEqual({ logs: [key] });
  });
  it('passes over comments, empty lines and CRLF', () => {
    const text = `# ours\r\n\r\n${formatPolicy({ logs: [key] }).replaceAll('\n', '\r\n')}`;
    expect(valueOf(parsePolicy(text)).logs).toEqual([key]);
  });
  it.each([
    ['an unknown kind', 'witness example.com/w+abc+def', 'unknown-line'],
    ['no key', 'log', 'unknown-line'],
    ['too much', `log a b`, 'unknown-line'],
    ['a wrong key', 'log nonsense', 'bad-key'],
  ])('refuses %s and names the line', (_, line, code) => {
    const result = parsePolicy(`# first\n${line}\n`);
    expect(result).toMatchObject({ ok: false, error: { code } });
    expect(result.ok ? '' : result.error.message).toContain('Line 2');
  });
  it('refuses a key twice', () => {
    const once = formatPolicy({ logs: [key] });
    expect(parsePolicy(once + once)).toMatchObject({ error: { code: 'duplicate-key' } });
  });
});

describe('payload lines', () => {
  it('are canonical and read back', () => {
    const shown = { seq: 4, salt: new Uint8Array(32).fill(1), payload: Buffer.from('{"a":1}') };
    expect(parsePayloadLine(formatPayloadLine(shown))).toMatchObject({ seq: 4, payload: shown.payload });
    expect(parsePayloadLine(formatPayloadLine({ seq: 5, erased: true }))).toEqual({ seq: 5, erased: true });
  });
  it.each([
    '{"erased":false,"seq":1}',
    '{"erased":true,"payload":{},"salt":"","seq":1}',
    '{"seq":1}',
    '{"payload":[],"salt":"","seq":1}',
    '',
  ])('%s is refused', (line) => expect(parsePayloadLine(Buffer.from(line))).toBeUndefined());
});

describe('lines', () => {
  it('are the same however the bytes arrive', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('a', 'bb', '\n', '\n\n', 'ccccc'), { maxLength: 40 }),
        async (pieces) => {
          const read: string[] = [];
          for await (const { bytes, ended } of readLines(Readable.from(pieces.map((piece) => Buffer.from(piece))), 8)) {
            read.push(`${bytes === null ? 'too long' : Buffer.from(bytes).toString()}${ended ? '\n' : ''}`);
          }
          const whole = pieces
            .join('')
            .split(/(?<=\n)/)
            .filter((line) => line !== '');
          const expected = whole.map((line) => (line.trimEnd().length > 8 ? line.replace(/[^\n]+/, 'too long') : line));
          expect(read).toEqual(expected);
        },
      ),
      { seed: 10 },
    );
  });
});

it('a line of 400 MB is never held in memory', async () => {
  async function* endless() {
    for (let i = 0; i < 400; i += 1) yield Buffer.alloc(1_000_000, 0x78);
  }
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  async function* watched() {
    for await (const chunk of endless()) {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
      yield chunk;
    }
  }
  for await (const { bytes } of readLines(watched(), 65_535)) expect(bytes).toBeNull();
  expect(most).toBeLessThan(200_000_000);
});

describe('very large containers', () => {
  /** Serves the headers of a plan; what lies between them, the contents, is never read. */
  class PlanReader extends RandomAccessReader {
    readonly #parts: ReturnType<typeof planContainer>['parts'];
    constructor(parts: ReturnType<typeof planContainer>['parts']) {
      super();
      this.#parts = parts;
    }
    override _readStreamForRange(start: number, end: number): Readable {
      const out = Buffer.alloc(end - start);
      for (const { offset, bytes } of this.#parts) {
        const from = Math.max(start, offset);
        const to = Math.min(end, offset + bytes.length);
        if (from < to) bytes.copy(out, from - start, from - offset, to - offset);
      }
      return Readable.from([out]);
    }
  }
  it('another reader finds files of more than 4 GiB and files beyond 4 GiB', async () => {
    const files = [
      { path: 'evidence/a.dd', bytes: 5_000_000_000, crc32: 1 },
      { path: 'evidence/b', bytes: 0xffff_ffff, crc32: 2 },
      { path: 'evidence/c', bytes: 0xffff_fffe, crc32: 3 },
      { path: 'z', bytes: 3, crc32: 4 },
    ];
    const { parts, totalBytes } = planContainer(files);
    const zip = await fromRandomAccessReaderPromise(new PlanReader(parts), totalBytes, { lazyEntries: true });
    const read: { path: string; bytes: number; crc32: number }[] = [];
    for await (const entry of zip.eachEntry()) {
      read.push({ path: entry.fileName, bytes: entry.uncompressedSize, crc32: entry.crc32 });
      expect(
        parts.some(
          ({ kind, offset, path }) =>
            kind === 'local-header' && path === entry.fileName && offset === entry.relativeOffsetOfLocalHeader,
        ),
      ).toBe(true);
    }
    expect(read).toEqual(files);
  });
  it('and 70,000 files', async () => {
    const files = Array.from({ length: 70_000 }, (_, i) => ({ path: `records/${i}.json`, bytes: 1, crc32: i }));
    const { parts, totalBytes } = planContainer(files);
    const tail = Buffer.concat(parts.filter(({ kind }) => kind !== 'local-header').map(({ bytes }) => bytes));
    const start = totalBytes - tail.length;
    const reader = new PlanReader([{ kind: 'end-records', path: null, offset: start, bytes: tail }]);
    const zip = await fromRandomAccessReaderPromise(reader, totalBytes, { lazyEntries: true });
    expect(zip.entryCount).toBe(70_000);
    let seen = 0;
    for await (const _ of zip.eachEntry()) seen += 1;
    expect(seen).toBe(70_000);
  });
});

describe('matching lines with leaf hashes', () => {
  const listOf = (numbers: readonly number[]) => {
    const list = new HashList();
    for (const n of numbers) list.push(new Uint8Array(32).fill(n));
    return list;
  };
  const original = Array.from({ length: 12 }, (_, i) => i + 1);
  it.each([
    ['nothing', original, {}],
    ['one changed', original.with(4, 99), { changed: [4] }],
    ['one removed', original.toSpliced(4, 1), { missing: [4] }],
    ['one added', original.toSpliced(4, 0, 99), { added: [4] }],
    ['one repeated', original.toSpliced(4, 0, 2), { duplicated: [[4, 1]] }],
    [
      'two swapped',
      original.with(1, 8).with(7, 2),
      {
        moved: [
          [1, 7],
          [7, 1],
        ],
      },
    ],
    ['one removed, a later one changed', original.with(9, 99).toSpliced(4, 1), { missing: [4], changed: [9] }],
    ['all removed', [], { missing: original.map((n) => n - 1) }],
  ])('%s', (_, lines, expected) => {
    const none = { changed: [], missing: [], added: [], duplicated: [], moved: [] };
    expect(matchLines(listOf(lines), listOf(original))).toEqual({ ...none, ...expected });
  });
});
