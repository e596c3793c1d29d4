import { createHash, createHmac, createPrivateKey, createPublicKey } from 'node:crypto';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { toBase64 } from '../bytes.ts';
import type { EntryDraft } from '../entry/build-entry.ts';
import { appendEntry } from '../log/append-entry.ts';
import { MemoryStore } from '../log/memory-store.testing.ts';
import { signCheckpoint } from '../log/sign-checkpoint.ts';
import type { NoteSigner } from '../note/signing-key.ts';
import { parseSigningKey } from '../note/signing-key.ts';
import { keyIdOf } from '../note/verifier-key.ts';
import type { BuiltManifest } from './manifest.ts';
import { buildManifest } from './manifest.ts';
import type { FileKind } from './paths.ts';
import type { BundledPayload } from './payload-lines.ts';
import type { AuditFileContents, AuditFileSource } from './write-audit-file.ts';
import { writeAuditFile } from './write-audit-file.ts';

/** Everything of an audit file, made for tests and open to be changed before it is written. */
export interface Sample {
  readonly store: MemoryStore;
  readonly signer: NoteSigner;
  readonly manifest: BuiltManifest;
  readonly checkpoint: Uint8Array;
  readonly sources: readonly AuditFileSource[];
  readonly payloads: readonly BundledPayload[];
}

export const ORIGIN = 'audit.example.org/acme';
export const AUDIT = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';

export function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** A key that is the same in every run. */
export function testSigner(name: string): NoteSigner {
  const seed = createHash('sha256').update(`test key of ${name}`).digest();
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]);
  const key = createPublicKey(createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }));
  const publicKey = key.export({ format: 'der', type: 'spki' }).subarray(-32);
  const secret = toBase64(Buffer.concat([Uint8Array.of(1), seed]));
  return valueOf(parseSigningKey(`PRIVATE+KEY+${name}+${keyIdOf(name, publicKey)}+${secret}`));
}

/** Bytes that look random and are the same in every run. */
export function noise(name: string, length: number): Buffer {
  const blocks: Buffer[] = [];
  for (let at = 0; at * 64 < length; at += 1) blocks.push(createHmac('sha512', name).update(String(at)).digest());
  return Buffer.concat(blocks).subarray(0, length);
}

export function sourceOf(path: string, kind: FileKind, content: Buffer): AuditFileSource {
  const sha256 = createHash('sha256').update(content).digest('hex');
  return {
    path: path.replace('<sha256>', sha256),
    kind,
    bytes: content.length,
    sha256,
    open: () => Readable.from([content]),
  };
}

export const SMALL_FILES: readonly AuditFileSource[] = [
  sourceOf('evidence/<sha256>/access list.csv', 'evidence', Buffer.from('user,role\nanna,admin\n')),
  sourceOf('evidence/<sha256>/größe.bin', 'evidence', noise('evidence', 3000)),
  sourceOf('evidence/<sha256>/empty.txt', 'evidence', Buffer.alloc(0)),
  sourceOf('records/findings.json', 'record', Buffer.from('[{"number":"F-2026-001"}]')),
  sourceOf('report/report.docx', 'report', noise('docx', 500)),
  sourceOf('report/report.pdf', 'report', noise('pdf', 700)),
];

const draft = (over: Partial<EntryDraft>): EntryDraft => ({
  actor: 'system:test',
  act: 'finding.recorded',
  subject: { type: 'finding', id: AUDIT },
  audit: AUDIT,
  hashes: [],
  payload: {},
  ...over,
});

/** A log of `entries` findings, one collection for each evidence file and the seal. Entry 3 is erased, entry 4 withheld. */
export async function makeSample(
  files: readonly AuditFileSource[] = SMALL_FILES,
  {
    entries = 24,
    origin = ORIGIN,
    manifestOrigin = undefined as string | undefined,
    signer = testSigner(origin),
    audit = AUDIT as string | null,
    collect = true,
    refuse = undefined as string | undefined,
  } = {},
): Promise<Sample> {
  const store = new MemoryStore(origin);
  let minute = 0;
  const append = async (over: Partial<EntryDraft>) => {
    minute += 1;
    const at = new Date(Date.UTC(2026, 10, 24, 8, minute));
    const whole = draft(refuse !== undefined && over.act === refuse ? { ...over, refused: true } : over);
    valueOf(
      await appendEntry(
        store,
        whole,
        () => at,
        (size) => noise(`salt ${minute}`, size),
      ),
    );
  };
  for (let i = 0; i < entries; i += 1) await append({ payload: { title: `Finding ${i}`, by: 'Anna Beispiel' } });
  for (const { kind, sha256 } of collect ? files : []) {
    if (kind === 'evidence') await append({ act: 'evidence.collected', hashes: [{ name: 'evidence', sha256 }] });
  }
  const manifest = valueOf(buildManifest(manifestOrigin ?? origin, AUDIT, files));
  await append({ act: 'audit-file.sealed', audit, hashes: [{ name: 'manifest', sha256: manifest.sha256 }] });
  const checkpoint = valueOf(await signCheckpoint(store.head, signer));
  const payloads = store.entries
    .filter((_, seq) => seq !== 4)
    .map(({ entry, payload, salt }): BundledPayload => {
      return entry.seq === 3 ? { seq: 3, erased: true } : { seq: entry.seq, payload, salt };
    });
  return { store, signer, manifest, checkpoint, sources: files, payloads };
}

export function contentsOf(sample: Sample): AuditFileContents {
  const { manifest, checkpoint, sources, payloads, store } = sample;
  return { manifest, checkpoint, payloads, files: sources, entries: store.entries.map(({ leaf }) => leaf) };
}

export async function scratchFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'plumbline-ledger-'));
}

/** Writes the sample and returns its bytes. */
export async function bytesOf(sample: Sample, folder: string): Promise<Buffer> {
  const path = join(folder, 'sample.zip');
  valueOf(await writeAuditFile(path, contentsOf(sample)));
  return readFile(path);
}

/** Writes bytes to a file of its own name and returns its path. */
export async function saved(folder: string, bytes: Uint8Array, name = 'changed.zip'): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}
