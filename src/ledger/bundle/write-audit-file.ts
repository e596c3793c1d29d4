import { createHash } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { encodeUtf8, sameBytes } from '../bytes.ts';
import { parseEntry } from '../entry/parse-entry.ts';
import { rootOf } from '../merkle/frontier.ts';
import { parseCheckpoint } from '../note/checkpoint.ts';
import { parseNote } from '../note/parse-note.ts';
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import { ZIP64_FROM } from './container/headers.ts';
import { ContainerWriter } from './container/writer.ts';
import { LogText } from './log-text.ts';
import type { BuiltManifest, Manifest, ManifestFile } from './manifest.ts';
import {
  CHECKPOINT_PATH,
  comparePaths,
  ENTRIES_PATH,
  LEAF_HASHES_PATH,
  MANIFEST_PATH,
  PAYLOADS_PATH,
  UNLISTED_PATHS,
} from './paths.ts';
import type { BundledPayload } from './payload-lines.ts';
import { formatPayloadLine } from './payload-lines.ts';
import { readmeText } from './readme-text.ts';
import { sealOf } from './seal.ts';
import { batched, once, tee } from './streams.ts';

/** A file to be put in. `open` is called once; a node:stream Readable is such an iterable. */
export interface AuditFileSource extends ManifestFile {
  open(): AsyncIterable<Uint8Array>;
}

/** All that an audit file is written from. */
export interface AuditFileContents {
  readonly manifest: BuiltManifest;
  /** Every file of the manifest but README.txt, in any order. */
  readonly files: AsyncIterable<AuditFileSource> | Iterable<AuditFileSource>;
  /** The exact leaves 0 to size - 1. The last is the entry `audit-file.sealed` that names the manifest. */
  readonly entries: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
  /** What may be shown, in ascending order of seq. */
  readonly payloads: AsyncIterable<BundledPayload> | Iterable<BundledPayload>;
  /** The signed checkpoint at exactly these entries. */
  readonly checkpoint: Uint8Array;
}

/** Why no audit file was written. */
export type WriteError =
  | 'missing-file'
  | 'unexpected-file'
  | 'content-changed'
  | 'checkpoint-mismatch'
  | 'not-sealed'
  | 'ledger-too-large';

/**
 * Writes the audit file to `path`, or nothing: it is written beside and renamed once whole and on the disk. The same
 * contents give the same bytes. Contents are streamed. What the file system or a source throws is passed on.
 */
export async function writeAuditFile(
  path: string,
  contents: AuditFileContents,
): Promise<Result<{ readonly bytes: number }, WriteError>> {
  const sources = new Map<string, AuditFileSource>();
  for await (const file of contents.files) sources.set(file.path, file);
  const partial = `${path}.partial`;
  const out = await open(partial, 'w');
  try {
    const written = await writeAll(new ContainerWriter(out), contents, sources);
    if (!written.ok) return written;
    await out.sync();
    await rename(partial, path);
    return written;
  } finally {
    await out.close();
    await rm(partial, { force: true });
  }
}

async function writeAll(
  container: ContainerWriter,
  contents: AuditFileContents,
  sources: Map<string, AuditFileSource>,
): Promise<Result<{ readonly bytes: number }, WriteError>> {
  const { manifest, bytes: manifestBytes } = contents.manifest;
  const log = new LogText(contents.entries);
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  for (const path of [...listed.keys(), ...UNLISTED_PATHS].sort(comparePaths)) {
    const file = listed.get(path);
    if (file !== undefined) {
      const content = path === 'README.txt' ? readme(manifest) : sources.get(path)?.open();
      sources.delete(path);
      if (content === undefined) return fail('missing-file', `${path} is in the manifest but was not given.`);
      const hash = createHash('sha256');
      const { bytes } = await container.add(path, file.bytes, tee(content, hash));
      if (bytes !== file.bytes || hash.digest('hex') !== file.sha256) {
        return fail('content-changed', `${path} is no longer what the manifest says.`);
      }
      continue;
    }
    const { bytes } = await container.add(path, 0, unlisted(path, contents, log, manifestBytes));
    if (bytes >= ZIP64_FROM) return fail('ledger-too-large', `${path} has 4 GiB or more.`);
  }
  const [stray] = sources.keys();
  if (stray !== undefined) return fail('unexpected-file', `${stray} is not in the manifest.`);
  const proved = checkLog(contents, log);
  return proved.ok ? ok({ bytes: await container.finish() }) : proved;
}

function unlisted(
  path: string,
  contents: AuditFileContents,
  log: LogText,
  manifest: Uint8Array,
): AsyncIterable<Uint8Array> {
  if (path === ENTRIES_PATH) return log.entries();
  if (path === LEAF_HASHES_PATH) return batched(log.leafHashes());
  if (path === PAYLOADS_PATH) return batched(payloadLines(contents.payloads));
  return once(path === CHECKPOINT_PATH ? contents.checkpoint : path === MANIFEST_PATH ? manifest : new Uint8Array());
}

function checkLog({ manifest, checkpoint }: AuditFileContents, log: LogText): Result<undefined, WriteError> {
  const note = parseNote(checkpoint);
  const head = note.ok ? parseCheckpoint(note.value.text) : note;
  if (!head.ok) return fail('checkpoint-mismatch', head.error.message);
  const { origin, size, root } = head.value;
  const { frontier } = log;
  if (origin !== manifest.manifest.origin || size !== frontier.size || !sameBytes(root, rootOf(frontier))) {
    return fail('checkpoint-mismatch', `The checkpoint is not that of these ${frontier.size} entries.`);
  }
  const last = parseEntry(log.last);
  if (!last.ok || sealOf(last.value) !== manifest.sha256 || last.value.audit !== manifest.manifest.audit) {
    return fail('not-sealed', 'The last entry does not seal this manifest of this audit.');
  }
  return ok(undefined);
}

async function* payloadLines(payloads: AuditFileContents['payloads']): AsyncGenerator<Uint8Array> {
  for await (const payload of payloads) yield Buffer.concat([formatPayloadLine(payload), Uint8Array.of(0x0a)]);
}

function readme({ origin, audit }: Manifest): AsyncIterable<Uint8Array> {
  return once(encodeUtf8(readmeText(origin, audit)));
}
