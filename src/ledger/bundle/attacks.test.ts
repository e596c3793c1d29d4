import { open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toHex } from '../bytes.ts';
import { rootOfLeafHashes } from '../merkle/frontier.ts';
import { hashLeaf } from '../merkle/hash.ts';
import { formatCheckpoint } from '../note/checkpoint.ts';
import { openCheckpoint } from '../note/open-checkpoint.ts';
import { signNote } from '../note/sign-note.ts';
import { generateKey, parseSigningKey } from '../note/signing-key.ts';
import type { Sample } from './audit-file.testing.ts';
import {
  AUDIT,
  bytesOf,
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
import { centralHeader, endRecords, localHeader } from './container/headers.ts';
import { listContainer } from './container/list.ts';
import { ContainerWriter } from './container/writer.ts';
import { buildManifest } from './manifest.ts';
import { comparePaths } from './paths.ts';
import type { Policy } from './policy.ts';
import type { VerifyOptions } from './verify/verify-audit-file.ts';
import { verifyAuditFile } from './verify/verify-audit-file.ts';

/** Every attack here rebuilds the container whole, as one who can run our writer would: no checksum gives it away. */
let folder: string;
let sample: Sample;
let files: Map<string, Buffer>;
const signer = testSigner(ORIGIN);
const policy: Policy = { logs: [signer.verifierKey] };

async function unpack(bytes: Buffer): Promise<Map<string, Buffer>> {
  const path = await saved(folder, bytes, 'unpack.zip');
  const handle = await open(path, 'r');
  const [{ files: listed }] = await listContainer(path, handle, bytes.length);
  await handle.close();
  return new Map(
    listed.map(({ path: name, headerOffset, bytes: length }) => {
      const from = headerOffset + 30 + Buffer.byteLength(name);
      return [name, bytes.subarray(from, from + length)];
    }),
  );
}

async function repacked(
  contents: Map<string, Buffer>,
  order: (names: string[]) => string[] = (names) => names.sort(comparePaths),
): Promise<string> {
  const path = join(folder, 'attack.zip');
  const handle = await open(path, 'w');
  const writer = new ContainerWriter(handle);
  for (const name of order([...contents.keys()])) {
    const content = contents.get(name) ?? Buffer.alloc(0);
    await writer.add(
      name,
      content.length,
      (async function* () {
        yield content;
      })(),
    );
  }
  await writer.finish();
  await handle.close();
  return path;
}

async function attack(
  change: (contents: Map<string, Buffer>) => void | Promise<void>,
  trust: Policy | undefined = policy,
  options?: VerifyOptions,
) {
  const contents = new Map(files);
  await change(contents);
  const report = await verifyAuditFile(await repacked(contents), trust, options);
  return report.problems.map(({ code, path, entry }) => `${code} ${path ?? '-'} ${entry ?? '-'}`);
}

const lines = (contents: Map<string, Buffer>, path: string) =>
  (contents.get(path) ?? Buffer.alloc(0)).toString().trimEnd().split('\n');
const setLines = (contents: Map<string, Buffer>, path: string, all: string[]) =>
  contents.set(path, Buffer.from(all.map((line) => `${line}\n`).join('')));
const ENTRIES = 'ledger/entries.ndjson';
const HASHES = 'ledger/leaf-hashes.txt';
const PAYLOADS = 'ledger/payloads.ndjson';
/** Changes the entries and leaves the leaf hashes as recorded. */
const withEntries = (change: (all: string[]) => string[]) => (contents: Map<string, Buffer>) =>
  void setLines(contents, ENTRIES, change(lines(contents, ENTRIES)));
/** Changes the entries and makes the leaf hashes fit. */
const withBoth = (change: (all: string[]) => string[]) => (contents: Map<string, Buffer>) => {
  withEntries(change)(contents);
  setLines(
    contents,
    HASHES,
    lines(contents, ENTRIES).map((line) => toHex(hashLeaf(Buffer.from(line)))),
  );
};
const resigned = async (contents: Map<string, Buffer>, by = signer, origin = ORIGIN) => {
  const hashes = lines(contents, ENTRIES).map((line) => hashLeaf(Buffer.from(line)));
  const text = valueOf(
    formatCheckpoint({ origin, size: hashes.length, root: rootOfLeafHashes(hashes), extensions: [] }),
  );
  contents.set('ledger/checkpoint', Buffer.from(valueOf(await signNote(text, [by]))));
};
const swap = (all: string[], a: number, b: number) => all.with(a, all[b] ?? '').with(b, all[a] ?? '');

/** The files and manifest of the sample with the ledger of another. */
async function withLedgerOf({ store, checkpoint }: Sample): Promise<Map<string, Buffer>> {
  const contents = new Map(files).set(PAYLOADS, Buffer.alloc(0)).set('ledger/checkpoint', Buffer.from(checkpoint));
  setLines(
    contents,
    ENTRIES,
    store.entries.map(({ leaf }) => Buffer.from(leaf).toString()),
  );
  setLines(
    contents,
    HASHES,
    store.entries.map(({ leafHash }) => toHex(leafHash)),
  );
  return contents;
}

beforeAll(async () => {
  folder = await scratchFolder();
  sample = await makeSample();
  files = await unpack(await bytesOf(sample, folder));
});
afterAll(async () => rm(folder, { recursive: true }));

it('unpacking and packing again changes nothing, so that what follows is the doing of the attack', async () => {
  expect(await attack(() => undefined)).toEqual([]);
  expect((await readFile(join(folder, 'attack.zip'))).equals(await bytesOf(sample, folder))).toBe(true);
});

describe('entries: which one was touched is named', () => {
  it('changed', async () => {
    const found = await attack(withEntries((all) => all.with(7, (all[7] ?? '').replace('recorded', 'reworded'))));
    expect(found).toEqual([`entry-changed ${ENTRIES} 7`]);
  });
  it('changed in any single byte: 300 places, and at each the entry is named', async () => {
    const whole = files.get(ENTRIES) ?? Buffer.alloc(0);
    const random = noise('places', 2000);
    for (let i = 0; i < 300; i += 1) {
      const at = random.readUInt32LE(i * 4) % whole.length;
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ (1 << (i % 8));
      const entry = whole.subarray(0, at).filter((byte) => byte === 0x0a).length;
      const found = await attack((contents) => void contents.set(ENTRIES, changed));
      const isNamed = (one: string) =>
        new RegExp(`^(?:entry-changed|entry-missing|malformed-entry) ${ENTRIES} ${entry}$`).test(one);
      expect(found.some(isNamed), `byte ${at}, entry ${entry}: ${found.join()}`).toBe(true);
    }
  });
  it('changed in its time only', async () => {
    const found = await attack(withEntries((all) => all.with(9, (all[9] ?? '').replace('T08:10', 'T08:09'))));
    expect(found).toContain(`entry-changed ${ENTRIES} 9`);
  });
  it('removed', async () => {
    expect(await attack(withEntries((all) => all.toSpliced(5, 1)))).toContain(`entry-missing ${ENTRIES} 5`);
  });
  it('the last n removed', async () => {
    for (const n of [1, 2, 10, 27]) {
      const found = await attack(withEntries((all) => all.slice(0, -n)));
      expect(found).toContain(`entry-missing ${ENTRIES} ${28 - n}`);
    }
  });
  it('added in the middle', async () => {
    const found = await attack(
      withEntries((all) => all.toSpliced(6, 0, (all[6] ?? '').replace('recorded', 'invented'))),
    );
    expect(found).toContain(`entry-added ${ENTRIES} 6`);
    expect(found.some((one) => one.startsWith('entry-missing') || one.startsWith('entry-changed'))).toBe(false);
  });
  it('swapped', async () => {
    const found = await attack(withEntries((all) => swap(all, 3, 12)));
    expect(found.filter((one) => !one.includes('payload'))).toEqual([
      `entry-out-of-order ${ENTRIES} 12`,
      `entry-out-of-order ${ENTRIES} 3`,
    ]);
  });
  it('duplicated', async () => {
    expect(await attack(withEntries((all) => all.toSpliced(9, 0, all[8] ?? '')))).toContain(
      `entry-duplicated ${ENTRIES} 8`,
    );
  });
  it('an entry of another log, also when all hashes are made to fit and the log key is stolen', async () => {
    const found = await attack(async (contents) => {
      withBoth((all) => all.with(2, (all[2] ?? '').replace(ORIGIN, 'audit.example.org/other')))(contents);
      await resigned(contents);
    });
    expect(found).toContain(`foreign-entry ${ENTRIES} 2`);
  });
  it('a time that runs back, also with a stolen key', async () => {
    const found = await attack(async (contents) => {
      withBoth((all) => all.with(9, (all[9] ?? '').replace('T08:10', 'T07:10')))(contents);
      await resigned(contents);
    });
    expect(found).toEqual([`time-not-monotone ${ENTRIES} 9`]);
  });
  it('another text of the same meaning', async () => {
    const found = await attack(withEntries((all) => all.with(1, (all[1] ?? '').replace(',', ', '))));
    expect(found).toContain(`entry-changed ${ENTRIES} 1`);
  });
  it('CRLF, or no newline at the end', async () => {
    const crlf = await attack(
      (contents) => void contents.set(ENTRIES, Buffer.from(lines(contents, ENTRIES).join('\r\n').concat('\r\n'))),
    );
    expect(crlf).toContain(`entry-changed ${ENTRIES} 0`);
    const cut = await attack(
      (contents) => void contents.set(ENTRIES, (contents.get(ENTRIES) ?? Buffer.alloc(1)).subarray(0, -1)),
    );
    expect(cut).toEqual([`malformed-entry ${ENTRIES} 27`]);
  });
  it('an entry longer than 65,535 bytes is not held in memory nor accepted', async () => {
    const found = await attack(withEntries((all) => all.with(4, 'x'.repeat(70_000))));
    expect(found).toContain(`malformed-entry ${ENTRIES} 4`);
    expect(found).toContain(`entry-changed ${ENTRIES} 4`);
  });
});

describe('of entries, leaf hashes and checkpoint, the one that was touched is named', () => {
  it('only a leaf hash', async () => {
    const found = await attack(
      (contents) => void setLines(contents, HASHES, lines(contents, HASHES).with(4, '0'.repeat(64))),
    );
    expect(found).toEqual([`leaf-hash-changed ${HASHES} 4`]);
  });
  it('a leaf hash removed, added, or no hash at all', async () => {
    const change = (with_: (all: string[]) => string[]) =>
      attack((contents) => void setLines(contents, HASHES, with_(lines(contents, HASHES))));
    expect(await change((all) => all.slice(0, -1))).toEqual([`leaf-hash-changed ${HASHES} 27`]);
    expect(await change((all) => [...all, '0'.repeat(64)])).toEqual([`leaf-hash-changed ${HASHES} 28`]);
    expect(await change((all) => all.with(2, 'no hash'))).toContain(`leaf-hash-changed ${HASHES} 2`);
  });
  it('entry and leaf hash together: the root no longer fits', async () => {
    const found = await attack(withBoth((all) => all.with(7, (all[7] ?? '').replace('recorded', 'reworded'))));
    expect(found).toEqual(['root-mismatch ledger/checkpoint -']);
  });
  it('entries and leaf hashes cut together: the size no longer fits', async () => {
    expect(await attack(withBoth((all) => all.slice(0, 20)))).toContain('root-mismatch ledger/checkpoint -');
  });
  it('the signed text of the checkpoint', async () => {
    const text = (files.get('ledger/checkpoint') ?? '').toString();
    expect(
      await attack((contents) => void contents.set('ledger/checkpoint', Buffer.from(text.replace('\n28\n', '\n27\n')))),
    ).toContain('bad-signature ledger/checkpoint -');
    expect(await attack((contents) => void contents.set('ledger/checkpoint', Buffer.from('no note')))).toContain(
      'malformed-checkpoint ledger/checkpoint -',
    );
  });
});

describe('whose log it is, the policy alone says', () => {
  it('signed by a key that the policy does not know, though it bears the same name', async () => {
    const by = valueOf(parseSigningKey(valueOf(generateKey(ORIGIN)).signingKey));
    expect(await attack((contents) => resigned(contents, by))).toEqual(['unknown-key ledger/checkpoint -']);
  });
  it('a key put into the audit file helps nobody', async () => {
    const found = await attack((contents) => void contents.set('policy.txt', Buffer.from('log x')));
    expect(found[0]).toBe('unexpected-file policy.txt -');
  });
  it("signed by another log's key that the policy knows", async () => {
    const other = testSigner('audit.example.org/other');
    const trust = { logs: [signer.verifierKey, other.verifierKey] };
    expect(await attack((contents) => resigned(contents, other), trust)).toEqual(['wrong-origin ledger/checkpoint -']);
  });
  it("another log's audit file, whole and right, when this one's is expected", async () => {
    const other = await makeSample(SMALL_FILES, { origin: 'audit.example.org/other' });
    const path = await saved(folder, await bytesOf(other, folder));
    const trust = { logs: [signer.verifierKey, other.signer.verifierKey] };
    expect((await verifyAuditFile(path, trust)).ok).toBe(true);
    const report = await verifyAuditFile(path, trust, { origin: ORIGIN });
    expect(report.problems.map(({ code }) => code)).toEqual(['wrong-origin']);
  });
  it("another log's ledger under this manifest", async () => {
    const other = await unpack(
      await bytesOf(
        await makeSample(SMALL_FILES, {
          origin: 'audit.example.org/other',
          signer: testSigner('audit.example.org/other'),
        }),
        folder,
      ),
    );
    const found = await attack((contents) => {
      for (const [path, content] of other) if (path.startsWith('ledger/')) contents.set(path, content);
    });
    expect(found).toEqual(
      expect.arrayContaining([
        'unknown-key ledger/checkpoint -',
        'wrong-origin manifest.json -',
        'manifest-changed manifest.json 27',
      ]),
    );
  });
  it('a history that contradicts a checkpoint held from elsewhere, though signed with the stolen key', async () => {
    const known = valueOf(openCheckpoint(sample.checkpoint, ORIGIN, [signer.verifierKey]));
    const early = {
      ...known,
      size: 10,
      root: rootOfLeafHashes(sample.store.entries.slice(0, 10).map(({ leafHash }) => leafHash)),
    };
    expect(await attack(() => undefined, policy, { knownCheckpoints: [early, known] })).toEqual([]);
    const rewritten = await makeSample(SMALL_FILES, { entries: 25 });
    const shorter = await makeSample(SMALL_FILES, { entries: 3 });
    for (const [forged, size] of [
      [rewritten, 28],
      [shorter, 10],
    ] as const) {
      const path = await saved(folder, await bytesOf(forged, folder));
      expect((await verifyAuditFile(path, policy)).ok).toBe(true);
      const held = size === 28 ? known : early;
      const report = await verifyAuditFile(path, policy, { knownCheckpoints: [held] });
      expect(report.problems.map(({ code }) => code)).toEqual(['known-checkpoint-contradicted']);
    }
  });
});

describe('files', () => {
  const evidence = SMALL_FILES[1] ?? sourceOf('', 'evidence', Buffer.alloc(0));
  it('evidence swapped for other bytes of the same length', async () => {
    const found = await attack((contents) => void contents.set(evidence.path, noise('forged', evidence.bytes)));
    expect(found).toEqual([`file-changed ${evidence.path} -`]);
  });
  it('the same, with a manifest that fits', async () => {
    const forged = sourceOf(`evidence/<sha256>/größe.bin`, 'evidence', noise('forged', evidence.bytes));
    const found = await attack(async (contents) => {
      contents.delete(evidence.path);
      contents.set(forged.path, noise('forged', evidence.bytes));
      const list = [...SMALL_FILES.filter((file) => file !== evidence), forged];
      contents.set('manifest.json', Buffer.from(valueOf(buildManifest(ORIGIN, AUDIT, list)).bytes));
    });
    expect(found).toEqual([`evidence-not-in-log ${forged.path} -`, 'manifest-changed manifest.json 27']);
  });
  it('evidence that was never collected, though manifest and seal are right', async () => {
    const path = await saved(folder, await bytesOf(await makeSample(SMALL_FILES, { collect: false }), folder));
    const report = await verifyAuditFile(path, policy);
    expect(report.problems.map(({ code }) => code)).toEqual([
      'evidence-not-in-log',
      'evidence-not-in-log',
      'evidence-not-in-log',
    ]);
  });
  it('made longer: the report says by how much', async () => {
    const contents = new Map(files).set('report/report.pdf', noise('pdf', 701));
    const report = await verifyAuditFile(await repacked(contents), policy);
    expect(report.problems.map(({ message }) => message)).toEqual([
      '"report/report.pdf" was changed: it has 701 bytes instead of 700.',
    ]);
  });
  it('a refused collection collects nothing, and a refused seal seals nothing', async () => {
    const codes = async (ledger: Sample) => {
      const path = await repacked(await withLedgerOf(ledger));
      return (await verifyAuditFile(path, policy)).problems.map(({ code }) => code);
    };
    expect(await codes(await makeSample(SMALL_FILES, { refuse: 'evidence.collected' }))).toEqual(
      Array(3).fill('evidence-not-in-log'),
    );
    expect(await codes(await makeSample(SMALL_FILES, { refuse: 'audit-file.sealed' }))).toEqual(['not-sealed']);
  });
  it("sealed for another audit, or a manifest of another log's origin", async () => {
    const otherAudit = await repacked(await withLedgerOf(await makeSample(SMALL_FILES, { audit: null })));
    expect((await verifyAuditFile(otherAudit, policy)).problems).toMatchObject([
      { code: 'not-sealed', path: 'manifest.json' },
    ]);
    const sealed = await makeSample(SMALL_FILES, { manifestOrigin: 'audit.example.org/other' });
    const contents = (await withLedgerOf(sealed)).set('manifest.json', Buffer.from(sealed.manifest.bytes));
    const found = (await verifyAuditFile(await repacked(contents), policy)).problems.map(
      ({ code, path }) => `${code} ${path}`,
    );
    expect(found).toContain('wrong-origin manifest.json');
  });
  it('compressed, or a link: refused by name, whatever the directory says', async () => {
    const bytes = await bytesOf(sample, folder);
    const record = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    const linked = Buffer.from(bytes);
    linked.writeUInt32LE((0o120777 << 16) >>> 0, record + 38);
    const deflated = Buffer.from(bytes);
    deflated.writeUInt16LE(8, record + 10);
    for (const changed of [linked, deflated]) {
      const report = await verifyAuditFile(await saved(folder, changed), policy);
      expect(report.problems.map(({ code, path }) => `${code} ${path}`)).toContain('not-stored README.txt');
    }
  });
  it('a zip bomb of overlapping files is not read', async () => {
    const file = { path: 'records/a.json', bytes: 100_000, crc32: 0 };
    const front = Buffer.concat([localHeader(file), Buffer.alloc(file.bytes)]);
    front.writeUInt32LE(0, 0);
    const records = Array.from({ length: 500 }, (_, i) => centralHeader({ ...file, path: `records/${i}.json` }, 0));
    const directory = Buffer.concat(records);
    const bomb = Buffer.concat([front, directory, endRecords(500, front.length, directory.length)]);
    const report = await verifyAuditFile(await saved(folder, bomb), policy);
    expect(report.problems.map(({ code }) => code)).toContain('too-large');
    expect(report.checked).toMatchObject({ files: 0, bytes: 0 });
  });
  it('removed, added, renamed', async () => {
    expect(await attack((contents) => void contents.delete('report/report.pdf'))).toEqual([
      'missing-file report/report.pdf -',
    ]);
    expect(await attack((contents) => void contents.set('records/x.json', Buffer.from('{}')))).toEqual([
      'unexpected-file records/x.json -',
    ]);
    const renamed = await attack((contents) => {
      contents.set('records/other.json', contents.get('records/findings.json') ?? Buffer.alloc(0));
      contents.delete('records/findings.json');
    });
    expect(renamed.toSorted()).toEqual([
      'missing-file records/findings.json -',
      'unexpected-file records/other.json -',
    ]);
  });
  it('each part of the ledger and the manifest removed', async () => {
    for (const path of [ENTRIES, HASHES, PAYLOADS, 'ledger/checkpoint', 'manifest.json']) {
      expect(await attack((contents) => void contents.delete(path))).toContain(`missing-file ${path} -`);
    }
  });
  it('paths that leave the folder, name devices or come twice', async () => {
    for (const path of ['../evil', '/abs', 'C:evil', 'a\\b', 'records/nul.json', 'records/a\u202eb.json']) {
      expect(await attack((contents) => void contents.set(path, Buffer.from('x')))).toContain(`unsafe-path ${path} -`);
    }
    expect(await attack((contents) => void contents.set('readme.TXT', Buffer.from('x')))).toContain(
      'duplicate-path readme.TXT -',
    );
    const twice = await repacked(files, (names) => [...names.sort(comparePaths).slice(0, 1), ...names]);
    expect((await verifyAuditFile(twice, policy)).problems.map(({ code }) => code)).toContain('duplicate-path');
  });
  it('files in another order', async () => {
    const report = await verifyAuditFile(await repacked(files, (names) => names.sort(comparePaths).reverse()), policy);
    expect(report.problems.every(({ code }) => code === 'container-changed')).toBe(true);
    expect(report.ok).toBe(false);
  });
  it('a manifest or checkpoint too large to be one is not read', async () => {
    const found = await attack((contents) => void contents.set('ledger/checkpoint', Buffer.alloc(1_000_001)));
    expect(found).toContain('too-large ledger/checkpoint -');
  });
});

describe('payloads', () => {
  it('one that does not open its commitment', async () => {
    const found = await attack(
      (contents) =>
        void setLines(
          contents,
          PAYLOADS,
          lines(contents, PAYLOADS).map((line) => line.replace('Finding 9"', 'Finding 8"')),
        ),
    );
    expect(found).toEqual([`payload-changed ${PAYLOADS} 9`]);
  });
  it("shown as another entry's, twice, or for no entry", async () => {
    const change = (with_: (all: string[]) => string[]) =>
      attack((contents) => void setLines(contents, PAYLOADS, with_(lines(contents, PAYLOADS))));
    expect(await change((all) => all.with(4, (all[4] ?? '').replace('"seq":5', '"seq":4')))).toEqual([
      `payload-changed ${PAYLOADS} 4`,
    ]);
    expect(await change((all) => all.toSpliced(2, 0, all[1] ?? ''))).toEqual([`payload-out-of-order ${PAYLOADS} 1`]);
    expect(await change((all) => [...all, '{"erased":true,"seq":99}'])).toEqual([
      `payload-without-entry ${PAYLOADS} 99`,
    ]);
  });
  it('one that is not canonical', async () => {
    const found = await attack(
      (contents) => void setLines(contents, PAYLOADS, lines(contents, PAYLOADS).with(0, '{"seq":0,"erased":true}')),
    );
    expect(found).toEqual([`malformed-payload ${PAYLOADS} -`]);
  });
  it('withheld ones are counted and no problem', async () => {
    const contents = new Map(files).set(PAYLOADS, Buffer.alloc(0));
    const report = await verifyAuditFile(await repacked(contents), policy);
    expect(report).toMatchObject({ ok: true, checked: { payloads: 0, erased: 0, withheld: 28 } });
  });
});

it('very many problems are listed up to 1,000 and then counted', async () => {
  const found = await makeSample(SMALL_FILES, { entries: 1200 });
  const contents = await unpack(await bytesOf(found, folder));
  setLines(
    contents,
    ENTRIES,
    lines(contents, ENTRIES).map((line) => line.replace('system:test', 'system:best')),
  );
  const report = await verifyAuditFile(await repacked(contents), policy);
  expect(report.problems.length).toBe(1000);
  expect(report.problemsOmitted).toBeGreaterThanOrEqual(200);
});
