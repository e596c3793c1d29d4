import { fromBase64, parseDecimal, toBase64 } from '../bytes.ts';
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';

/** A log's tree head (c2sp.org/tlog-checkpoint). */
export interface Checkpoint {
  /** The log's unique name, such as `audit.example.org/acme`. */
  readonly origin: string;
  /** Number of entries. At most 2^53 - 1 here. */
  readonly size: number;
  /** 32 byte root hash of the RFC 6962 tree of that size. */
  readonly root: Uint8Array;
  /** Opaque further lines. Plumbline writes none, since no monitor can audit them. */
  readonly extensions: readonly string[];
}

/** The note text of a checkpoint. */
export function formatCheckpoint(checkpoint: Checkpoint): Result<string, 'malformed-checkpoint'> {
  const lines = [checkpoint.origin, String(checkpoint.size), toBase64(checkpoint.root), ...checkpoint.extensions];
  const text = lines.map((line) => `${line}\n`).join('');
  const readBack = parseCheckpoint(text);
  if (!readBack.ok) return readBack;
  if (readBack.value.extensions.length !== checkpoint.extensions.length) return malformed('a line holds a newline');
  return ok(text);
}

/** Reads the text of a note as a checkpoint, strictly. It says nothing of who signed it. */
export function parseCheckpoint(text: string): Result<Checkpoint, 'malformed-checkpoint'> {
  if (!text.endsWith('\n')) return malformed('it does not end in a newline');
  const [origin, sizeText, rootText, ...extensions] = text.slice(0, -1).split('\n');
  if (origin === undefined || sizeText === undefined || rootText === undefined) return malformed('a line is missing');
  if (origin === '' || !origin.isWellFormed()) return malformed('its origin is empty');
  const size = parseDecimal(sizeText);
  if (size === undefined) return malformed('its size is not a plain decimal number');
  const root = fromBase64(rootText);
  if (root === undefined || root.length !== 32) return malformed('its root is not the base64 of 32 bytes');
  if (extensions.includes('')) return malformed('an extension line is empty');
  return ok({ origin, size, root, extensions });
}

function malformed(why: string) {
  return fail('malformed-checkpoint', `Not a checkpoint: ${why}.`);
}
