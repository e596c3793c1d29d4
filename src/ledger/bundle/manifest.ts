import { z } from 'zod';
import { decodeUtf8, encodeUtf8, sha256, toHex } from '../bytes.ts';
import { canonicalJson, parseCanonicalJson } from '../entry/canonical-json.ts';
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import type { FileKind } from './paths.ts';
import { comparePaths, foldPath, kindOfPath } from './paths.ts';
import { readmeText } from './readme-text.ts';

/** One file that the manifest vouches for. */
export interface ManifestFile {
  readonly path: string;
  /** 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  /** Length in bytes. */
  readonly bytes: number;
  readonly kind: FileKind;
}

/** What an audit file holds. */
export interface Manifest {
  readonly format: 'plumbline-audit-file/1';
  /** The log's origin. */
  readonly origin: string;
  /** The audit's UUID. */
  readonly audit: string;
  /** In the order of their paths' bytes. */
  readonly files: readonly ManifestFile[];
}

/** Why there is no manifest. */
export type ManifestError = 'malformed-manifest' | 'unsafe-path' | 'wrong-place' | 'duplicate-path' | 'not-sorted';

const manifestSchema = z.strictObject({
  format: z.literal('plumbline-audit-file/1'),
  origin: z.string().min(1),
  audit: z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  files: z.array(
    z.strictObject({
      path: z.string(),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      bytes: z.int().nonnegative(),
      kind: z.enum(['readme', 'record', 'report', 'evidence']),
    }),
  ),
});

/** A manifest with its exact bytes and their hash, which the entry `audit-file.sealed` names. */
export interface BuiltManifest {
  readonly manifest: Manifest;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** The manifest of the given files, README.txt added. Seal `sha256` into the log before writing the audit file. */
export function buildManifest(
  origin: string,
  audit: string,
  files: readonly ManifestFile[],
): Result<BuiltManifest, ManifestError> {
  const readme = encodeUtf8(readmeText(origin, audit));
  const all: ManifestFile[] = [
    { path: 'README.txt', sha256: toHex(sha256(readme)), bytes: readme.length, kind: 'readme' },
    ...files.map(({ path, sha256: hash, bytes, kind }) => ({ path, sha256: hash, bytes, kind })),
  ];
  all.sort((a, b) => comparePaths(a.path, b.path));
  const text = canonicalJson({ format: 'plumbline-audit-file/1', origin, audit, files: all });
  if (!text.ok) return fail('malformed-manifest', text.error.message);
  const bytes = encodeUtf8(text.value);
  const manifest = parseManifest(bytes);
  return manifest.ok ? ok({ manifest: manifest.value, bytes, sha256: toHex(sha256(bytes)) }) : manifest;
}

/** Reads a manifest strictly: canonical JSON, safe paths in their places, each once, in order. */
export function parseManifest(bytes: Uint8Array): Result<Manifest, ManifestError> {
  const text = decodeUtf8(bytes);
  const value = text === undefined ? undefined : parseCanonicalJson(text);
  if (value === undefined) return fail('malformed-manifest', 'The manifest is not canonical JSON.');
  const manifest = manifestSchema.safeParse(value);
  if (!manifest.success) {
    const issue = manifest.error.issues[0];
    return fail('malformed-manifest', `The manifest is wrong at ${issue?.path.join('.')}: ${issue?.message}.`);
  }
  const { files } = manifest.data;
  const seen = new Set<string>();
  for (const [at, { path, kind, sha256: hash }] of files.entries()) {
    const name = JSON.stringify(path);
    const actual = kindOfPath(path);
    if (actual === undefined) return fail('unsafe-path', `${name} is not a path that an audit file may hold.`);
    if (actual !== kind || (kind === 'evidence' && path.split('/')[1] !== hash)) {
      return fail('wrong-place', `${name} is not the place of this ${kind}.`);
    }
    if (seen.has(foldPath(path))) return fail('duplicate-path', `${name} is listed twice.`);
    seen.add(foldPath(path));
    const before = files[at - 1];
    if (before !== undefined && comparePaths(before.path, path) >= 0) {
      return fail('not-sorted', `${name} is listed out of order.`);
    }
  }
  return ok(manifest.data);
}
