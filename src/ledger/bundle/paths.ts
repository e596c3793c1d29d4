/** What a file of the audit file is. */
export type FileKind = 'readme' | 'record' | 'report' | 'evidence';

/** Names that Windows gives to devices, with or without an extension. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])(?:\..*)?$/i;
/** Control characters, marks that turn the reading direction, and characters that a file system gives a meaning. */
const FORBIDDEN = /[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff<>:"|?*\\/]/u;
const MAX_SEGMENT_BYTES = 200;

function isSafeSegment(segment: string): boolean {
  return (
    segment !== '' &&
    segment.isWellFormed() &&
    segment === segment.normalize('NFC') &&
    Buffer.byteLength(segment) <= MAX_SEGMENT_BYTES &&
    !FORBIDDEN.test(segment) &&
    !/^[ .]*$|[ .]$|^ /.test(segment) &&
    !DEVICE.test(segment)
  );
}

/** Whether a path can be unpacked anywhere without leaving its folder or meaning something else there. */
export function isSafePath(path: string): boolean {
  return path.split('/').every(isSafeSegment);
}

/** The same for paths that one file system or another takes for the same file. */
export function foldPath(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/**
 * What the file at this path is, or undefined where the audit file has no place for it: README.txt, records/*.json,
 * report/report.pdf, report/report.docx, evidence/<sha256>/<name>.
 */
export function kindOfPath(path: string): FileKind | undefined {
  if (!isSafePath(path)) return undefined;
  if (path === 'README.txt') return 'readme';
  if (path === 'report/report.pdf' || path === 'report/report.docx') return 'report';
  if (/^records\/[^/]+\.json$/.test(path)) return 'record';
  if (/^evidence\/[0-9a-f]{64}\/[^/]+$/.test(path)) return 'evidence';
  return undefined;
}

/** A name that is safe in the audit file, as near as possible to the one that a file had when it was collected. */
export function safeFileName(name: string): string {
  let safe = '';
  for (const character of name.toWellFormed().normalize('NFC')) {
    safe += FORBIDDEN.test(character) ? '_' : character;
    if (Buffer.byteLength(safe) > MAX_SEGMENT_BYTES - 20) break;
  }
  safe = safe.replace(/^[ .]+|[ .]+$/g, '').normalize('NFC');
  if (safe === '') return 'file';
  return isSafeSegment(safe) ? safe : `file-${safe}`;
}

/** The places of the files that no manifest lists, since they prove the manifest. */
export const MANIFEST_PATH = 'manifest.json';
export const CHECKPOINT_PATH = 'ledger/checkpoint';
export const ENTRIES_PATH = 'ledger/entries.ndjson';
export const LEAF_HASHES_PATH = 'ledger/leaf-hashes.txt';
export const PAYLOADS_PATH = 'ledger/payloads.ndjson';
export const UNLISTED_PATHS: readonly string[] = [
  CHECKPOINT_PATH,
  ENTRIES_PATH,
  LEAF_HASHES_PATH,
  PAYLOADS_PATH,
  MANIFEST_PATH,
];

/** The order of files in the container: by the bytes of their paths. */
export function comparePaths(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
