import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { sha256, toHex } from '../../bytes.ts';
import type { Checkpoint } from '../../note/checkpoint.ts';
import { compareContainer } from '../container/compare.ts';
import type { ContainerFile } from '../container/headers.ts';
import { listContainer } from '../container/list.ts';
import type { ListedFile } from '../container/listing.ts';
import { HashList } from '../hash-list.ts';
import type { Manifest } from '../manifest.ts';
import { parseManifest } from '../manifest.ts';
import { CHECKPOINT_PATH, ENTRIES_PATH, LEAF_HASHES_PATH, MANIFEST_PATH, PAYLOADS_PATH } from '../paths.ts';
import type { Policy } from '../policy.ts';
import type { Problem } from '../problem.ts';
import { Problems } from '../problem.ts';
import { checkCheckpoint } from './check-checkpoint.ts';
import { readEntries } from './check-entries.ts';
import { checkFiles } from './check-files.ts';
import { checkListing } from './check-listing.ts';
import { checkPayloads } from './check-payloads.ts';
import { checkSeal } from './check-seal.ts';
import { chooseListing } from './choose-listing.ts';
import { compareEntries } from './compare-entries.ts';
import { Contents, MAX_MANIFEST_BYTES } from './contents.ts';
import { readLeafHashes } from './read-leaf-hashes.ts';

/** What the verifier knows beside the policy. */
export interface VerifyOptions {
  /** The log that the audit file is expected to be of. */
  readonly origin?: string;
  /** Checkpoints held from elsewhere, such as from a printed report: the log must continue each of its own. */
  readonly knownCheckpoints?: readonly Checkpoint[];
}

/** What was verified and what was found. */
export interface AuditFileReport {
  /** No problem was found. */
  readonly ok: boolean;
  readonly audit: string | null;
  /** What the checkpoint says. Only to be believed when `signedBy` is not empty. */
  readonly checkpoint: Checkpoint | null;
  /** The policy's keys, as text, that signed the checkpoint. */
  readonly signedBy: readonly string[];
  readonly checked: {
    /** Files hashed against the manifest, and their bytes. */
    readonly files: number;
    readonly bytes: number;
    readonly evidence: number;
    readonly entries: number;
    /** Payloads that open their commitments; that were erased; that were not shown. */
    readonly payloads: number;
    readonly erased: number;
    readonly withheld: number;
  };
  readonly problems: readonly Problem[];
  /** Problems beyond the first 1,000. */
  readonly problemsOmitted: number;
}

const MAX_CHECKPOINT_BYTES = 1_000_000;

/**
 * Verifies an audit file with nothing but the file and the policy: no database, no network. Goes on after a problem and
 * reports all. Whatever single byte was changed, a problem names its file, its entry or the place in the container. Without
 * a policy everything else is checked, and `no-trusted-key` reported. Throws only what the file system throws.
 */
export async function verifyAuditFile(
  path: string,
  policy: Policy | undefined,
  options: VerifyOptions = {},
): Promise<AuditFileReport> {
  const handle = await open(path, 'r');
  try {
    return await verifyOpened(path, handle, policy, options);
  } finally {
    await handle.close();
  }
}

async function verifyOpened(
  path: string,
  handle: FileHandle,
  policy: Policy | undefined,
  options: VerifyOptions,
): Promise<AuditFileReport> {
  const problems = new Problems();
  const { size } = await handle.stat();
  const listing = await chooseListing(await listContainer(path, handle, size), handle);
  const files = checkListing(listing, size, problems);
  const contents = new Contents(handle, problems);
  const streamOf = (name: string) => streamIfThere(contents, files.get(name));

  const checkpointBytes = await wholeOf(contents, files.get(CHECKPOINT_PATH), MAX_CHECKPOINT_BYTES);
  const { checkpoint, signedBy } =
    checkpointBytes === undefined
      ? { checkpoint: undefined, signedBy: [] }
      : checkCheckpoint(checkpointBytes, policy, options.origin, problems);

  const manifestBytes = await wholeOf(contents, files.get(MANIFEST_PATH), MAX_MANIFEST_BYTES);
  const manifest = manifestBytes === undefined ? undefined : readManifest(manifestBytes, checkpoint, problems);
  const hashed = await checkFiles(manifest, files, contents, problems);

  const evidenceFiles = (manifest?.files ?? []).filter(({ kind }) => kind === 'evidence');
  const evidence = new Set(evidenceFiles.map((file) => file.sha256));
  const known = (options.knownCheckpoints ?? []).filter(({ origin }) => origin === checkpoint?.origin);
  const entries = await readEntries(streamOf(ENTRIES_PATH), { origin: checkpoint?.origin, known, evidence }, problems);
  const recorded = files.has(LEAF_HASHES_PATH)
    ? await readLeafHashes(streamOf(LEAF_HASHES_PATH), problems)
    : new HashList();
  const inPlace = !files.has(ENTRIES_PATH) || compareEntries(entries, recorded, checkpoint, problems);
  if (inPlace) problems.addAll(entries.order);
  checkTruncation(entries.hashes.length, known, problems);
  for (const file of evidenceFiles.filter((one) => evidence.has(one.sha256))) {
    problems.add(
      'evidence-not-in-log',
      file.path,
      `${JSON.stringify(file.path)} was never collected: no entry of the log names it.`,
    );
  }
  if (manifestBytes !== undefined) checkSeal(entries, toHex(sha256(manifestBytes)), manifest, problems);
  const payloads = await checkPayloads(streamOf(PAYLOADS_PATH), entries, problems);

  const stored: ContainerFile[] = [];
  for (const file of listing.files) stored.push(await contents.asStored(file));
  if (listing.sound) await compareContainer(handle, size, stored, problems);

  const entryCount = entries.hashes.length;
  return {
    ok: problems.list.length === 0,
    audit: manifest?.audit ?? null,
    checkpoint: checkpoint ?? null,
    signedBy,
    checked: {
      ...hashed,
      evidence: evidenceFiles.filter(({ path: file }) => files.has(file)).length,
      entries: entryCount,
      payloads: payloads.shown,
      erased: payloads.erased,
      withheld: Math.max(0, entryCount - payloads.shown - payloads.erased),
    },
    problems: problems.list,
    problemsOmitted: problems.omitted,
  };
}

function readManifest(bytes: Uint8Array, checkpoint: Checkpoint | undefined, problems: Problems): Manifest | undefined {
  const manifest = parseManifest(bytes);
  if (!manifest.ok) {
    problems.add('malformed-manifest', MANIFEST_PATH, manifest.error.message);
    return undefined;
  }
  if (checkpoint !== undefined && manifest.value.origin !== checkpoint.origin) {
    const message = `The manifest is of ${manifest.value.origin}, the checkpoint of ${checkpoint.origin}.`;
    problems.add('wrong-origin', MANIFEST_PATH, message);
  }
  return manifest.value;
}

function checkTruncation(entries: number, known: readonly Checkpoint[], problems: Problems): void {
  for (const { size } of known.filter((one) => one.size > entries)) {
    const message = `The log has ${entries} entries, but you hold its checkpoint over ${size}: its end was cut off.`;
    problems.add('known-checkpoint-contradicted', ENTRIES_PATH, message);
  }
}

async function wholeOf(
  contents: Contents,
  file: ListedFile | undefined,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  return file === undefined ? undefined : contents.whole(file, maxBytes);
}

async function* streamIfThere(contents: Contents, file: ListedFile | undefined): AsyncGenerator<Uint8Array> {
  if (file !== undefined) yield* contents.stream(file);
}
