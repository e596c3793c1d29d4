import { createHash } from 'node:crypto';
import { open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPromise } from 'yauzl';
import type { Sample } from './audit-file.testing.ts';
import {
  AUDIT,
  bytesOf,
  contentsOf,
  makeSample,
  noise,
  ORIGIN,
  SMALL_FILES,
  saved,
  scratchFolder,
  sourceOf,
  testSigner,
  valueOf,
} from './audit-file.testing.ts';
import { buildManifest } from './manifest.ts';
import { UNLISTED_PATHS } from './paths.ts';
import { verifyAuditFile } from './verify/verify-audit-file.ts';
import { writeAuditFile } from './write-audit-file.ts';

let folder: string;
let sample: Sample;
let bytes: Buffer;
const policy = { logs: [testSigner(ORIGIN).verifierKey] };

beforeAll(async () => {
  folder = await scratchFolder();
  sample = await makeSample();
  bytes = await bytesOf(sample, folder);
});
afterAll(async () => rm(folder, { recursive: true }));

describe('an untouched audit file', () => {
  it('verifies, and the report says what was checked and who signed', async () => {
    const report = await verifyAuditFile(await saved(folder, bytes), policy);
    expect(report.problems).toEqual([]);
    expect(report).toMatchObject({
      ok: true,
      audit: AUDIT,
      checked: { files: 7, evidence: 3, entries: 28, payloads: 26, erased: 1, withheld: 1 },
    });
    expect(report.signedBy.length).toBe(1);
    expect(report.checkpoint).toMatchObject({ origin: ORIGIN, size: 28 });
  });

  it('is the same bytes however often and from whatever order it is written', async () => {
    const again = await bytesOf({ ...sample, sources: sample.sources.toReversed() }, folder);
    expect(again.equals(bytes)).toBe(true);
  });

  it('is a plain zip that another reader lists in order, every file stored and of 1980', async () => {
    const zip = await openPromise(await saved(folder, bytes), { lazyEntries: true });
    const names: string[] = [];
    for await (const entry of zip.eachEntry()) {
      names.push(entry.fileName);
      expect(entry.compressionMethod).toBe(0);
      expect(entry.getLastModDate({ timezone: 'UTC' }).toISOString()).toBe('1980-01-01T00:00:00.000Z');
    }
    expect(names).toEqual(
      ['README.txt', ...SMALL_FILES.map(({ path }) => path), ...UNLISTED_PATHS].sort((a, b) =>
        Buffer.compare(Buffer.from(a), Buffer.from(b)),
      ),
    );
  });

  it('without a policy all else is checked and no key is trusted', async () => {
    for (const none of [undefined, { logs: [] }]) {
      const report = await verifyAuditFile(await saved(folder, bytes), none);
      expect(report.problems.map(({ code }) => code)).toEqual(['no-trusted-key']);
      expect(report.signedBy).toEqual([]);
      expect(report.checked.entries).toBe(28);
    }
  });

  it('an erased payload stays valid and shows as erased, never as a gap', async () => {
    const gone = { ...sample, payloads: sample.payloads.map(({ seq }) => ({ seq, erased: true as const })) };
    const report = await verifyAuditFile(await saved(folder, await bytesOf(gone, folder)), policy);
    expect(report).toMatchObject({ ok: true, checked: { entries: 28, payloads: 0, erased: 27, withheld: 1 } });
  });

  it('holds evidence of several megabytes without holding it in memory', async () => {
    const large = noise('large', 5_000_003);
    const files = [...SMALL_FILES, sourceOf('evidence/<sha256>/disk image.dd', 'evidence', large)];
    const big = await makeSample(files);
    const path = await saved(folder, await bytesOf(big, folder), 'big.zip');
    const report = await verifyAuditFile(path, policy);
    expect(report).toMatchObject({ ok: true, checked: { evidence: 4 } });
    const handle = await open(path, 'r+');
    const at = (await handle.readFile()).indexOf(large.subarray(2_000_000, 2_000_032));
    await handle.write(Buffer.of((large[2_000_000] ?? 0) ^ 1), 0, 1, at);
    await handle.close();
    const changed = await verifyAuditFile(path, policy);
    expect(changed.problems.map(({ path: file }) => file?.endsWith('disk image.dd'))).toEqual([true, true]);
  });
});

describe('one changed byte anywhere', () => {
  /** A small generator, so that the 400 places are the same in every run (mulberry32). */
  function* places(seed: number, below: number): Generator<number> {
    let state = seed;
    for (;;) {
      state = (state + 0x6d2b79f5) | 0;
      let t = Math.imul(state ^ (state >>> 15), 1 | state);
      t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
      yield ((t ^ (t >>> 14)) >>> 0) % below;
    }
  }
  const flipped = async (at: number, bit: number) => {
    const copy = Buffer.from(bytes);
    copy[at] = (copy[at] ?? 0) ^ (1 << bit);
    return verifyAuditFile(await saved(folder, copy), policy);
  };
  /** Whose byte stands where, found by another reader of the format. */
  const owners = async () => {
    const zip = await openPromise(await saved(folder, bytes), { lazyEntries: true });
    const list: { path: string; from: number; data: number; to: number }[] = [];
    for await (const entry of zip.eachEntry()) {
      const from = entry.relativeOffsetOfLocalHeader;
      const data = from + 30 + entry.fileNameLength;
      list.push({ path: entry.fileName, from, data, to: data + entry.compressedSize });
    }
    return list;
  };

  it('at 400 random places: found each time, and the file or the container named', async () => {
    const list = await owners();
    const random = places(66, bytes.length);
    for (let i = 0; i < 400; i += 1) {
      const at = random.next().value as number;
      const report = await flipped(at, i % 8);
      expect(report.ok, `byte ${at}`).toBe(false);
      const owner = list.find(({ from, to }) => at >= from && at < to);
      const named = report.problems.some(
        ({ path, code }) => path === owner?.path || (owner === undefined && code === 'container-changed'),
      );
      expect(named, `byte ${at} of ${owner?.path}: ${JSON.stringify(report.problems)}`).toBe(true);
    }
  });

  it('in each file: the file is named, and no other', async () => {
    for (const { path, data, to } of await owners()) {
      if (data === to) continue;
      const report = await flipped(data + Math.floor((to - data) / 2), 0);
      expect(report.ok).toBe(false);
      const about = new Set(report.problems.map((problem) => problem.path));
      expect(about.has(path), `${path}: ${JSON.stringify(report.problems)}`).toBe(true);
      if (!path.startsWith('ledger/') && path !== 'manifest.json') expect([...about]).toEqual([path]);
    }
  });

  it('in every byte of a local header, of a directory record and of the end', async () => {
    const list = await owners();
    const [first, second] = list;
    if (first === undefined || second === undefined) throw new Error('no files');
    const central = list.at(-1)?.to ?? 0;
    const end = bytes.length - 22;
    const expectNamed = async (at: number, path: string, where: string) => {
      const { problems } = await flipped(at, 1);
      const named = problems.some(
        (one) => one.code === 'container-changed' && one.path === path && one.message.includes(`Byte ${at} `),
      );
      expect(named, `${where}: ${JSON.stringify(problems)}`).toBe(true);
    };
    for (let at = second.from; at < second.data; at += 1)
      await expectNamed(at, second.path, `local ${at - second.from}`);
    for (let at = central; at < central + 46 + first.path.length; at += 1)
      await expectNamed(at, first.path, `central ${at - central}`);
    for (let at = end; at < bytes.length; at += 1) {
      const report = await flipped(at, 1);
      expect(report.problems, `end ${at - end}`).toMatchObject([{ code: 'container-changed', path: null }]);
    }
  });

  it('added at the end, in front, or cut off', async () => {
    const check = async (changed: Buffer) => (await verifyAuditFile(await saved(folder, changed), policy)).problems;
    expect(await check(Buffer.concat([bytes, Buffer.of(0)]))).toMatchObject([{ code: 'container-changed' }]);
    expect((await check(Buffer.concat([Buffer.of(0), bytes]))).length).toBeGreaterThan(0);
    for (const cut of [1, 22, 23, 500, bytes.length - 10, bytes.length]) {
      expect((await check(bytes.subarray(0, bytes.length - cut))).length, `cut ${cut}`).toBeGreaterThan(0);
    }
    const commented = Buffer.concat([bytes, Buffer.from('hello')]);
    commented.writeUInt16LE(5, bytes.length - 2);
    expect((await check(commented)).map(({ code }) => code)).toEqual(['container-changed', 'container-changed']);
  });

  it('whole garbage is a report and not a crash', async () => {
    for (const garbage of [Buffer.alloc(0), Buffer.from('PK'), noise('garbage', 5000), Buffer.alloc(5000)]) {
      expect((await verifyAuditFile(await saved(folder, garbage), policy)).ok).toBe(false);
    }
  });
});

describe('the writer', () => {
  const target = () => join(folder, 'refused.zip');
  const refused = async (contents: ReturnType<typeof contentsOf>, code: string) => {
    expect(await writeAuditFile(target(), contents)).toMatchObject({ ok: false, error: { code } });
    expect((await readdir(folder)).filter((name) => name.startsWith('refused'))).toEqual([]);
  };

  it('leaves nothing behind when a file is missing, added or no longer the same', async () => {
    const contents = contentsOf(sample);
    await refused({ ...contents, files: sample.sources.slice(1) }, 'missing-file');
    await refused(
      { ...contents, files: [...sample.sources, sourceOf('records/x.json', 'record', Buffer.from('{}'))] },
      'unexpected-file',
    );
    const [first, ...rest] = sample.sources;
    if (first === undefined) throw new Error('no file');
    const swapped = { ...first, open: () => sourceOf(first.path, first.kind, Buffer.alloc(first.bytes)).open() };
    await refused({ ...contents, files: [swapped, ...rest] }, 'content-changed');
  });

  it('refuses a checkpoint of other entries and a log without this seal', async () => {
    const contents = contentsOf(sample);
    await refused(
      { ...contents, entries: sample.store.entries.slice(0, -1).map(({ leaf }) => leaf) },
      'checkpoint-mismatch',
    );
    const otherAudit = await makeSample(SMALL_FILES, { audit: null });
    await refused(contentsOf(otherAudit), 'not-sealed');
    const otherOrigin = await makeSample(SMALL_FILES, { manifestOrigin: 'audit.example.org/other' });
    await refused(contentsOf(otherOrigin), 'checkpoint-mismatch');
  });

  it('streams: the entries may come from an async source', async () => {
    async function* leaves() {
      for (const { leaf } of sample.store.entries) yield leaf;
    }
    const path = join(folder, 'streamed.zip');
    const written = valueOf(await writeAuditFile(path, { ...contentsOf(sample), entries: leaves() }));
    expect(written.bytes).toBe((await stat(path)).size);
    const hash = (data: Uint8Array) => createHash('sha256').update(data).digest('hex');
    const handle = await open(path, 'r');
    expect(hash(await handle.readFile())).toBe(hash(bytes));
    await handle.close();
  });

  it.each([
    ['a way out', 'evidence/<sha256>/../../x', 'unsafe-path'],
    ['an absolute path', '/etc/passwd', 'unsafe-path'],
    ['a backslash', 'records\\x.json', 'unsafe-path'],
    ['a device name', 'records/con.json', 'unsafe-path'],
    ['a control character', 'records/a\u0007.json', 'unsafe-path'],
    ['a turned reading direction', 'records/a\u202e.json', 'unsafe-path'],
    ['a file outside the layout', 'other/x.json', 'unsafe-path'],
    ['a place in the ledger', 'ledger/x', 'unsafe-path'],
    ['a record in the report', 'report/report.pdf', 'wrong-place'],
  ])('%s is no path for a file', (_, path, code) => {
    const file = sourceOf(path, 'record', Buffer.from('{}'));
    expect(buildManifest(ORIGIN, AUDIT, [file])).toMatchObject({ ok: false, error: { code } });
  });

  it('two paths that differ only in case, or evidence under another hash, make no manifest', () => {
    const twice = [
      sourceOf('records/a.json', 'record', Buffer.from('1')),
      sourceOf('records/A.json', 'record', Buffer.from('2')),
    ];
    expect(buildManifest(ORIGIN, AUDIT, twice)).toMatchObject({ error: { code: 'duplicate-path' } });
    const wrong = sourceOf(`evidence/${'0'.repeat(64)}/a.txt`, 'evidence', Buffer.from('1'));
    expect(buildManifest(ORIGIN, AUDIT, [wrong])).toMatchObject({ error: { code: 'wrong-place' } });
  });
});
