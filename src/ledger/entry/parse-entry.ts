import { decodeUtf8 } from '../bytes.ts';
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import { parseCanonicalJson } from './canonical-json.ts';
import type { Entry } from './entry.ts';
import { entrySchema, MAX_ENTRY_BYTES } from './entry.ts';

/** Why the bytes are no entry. */
export type ParseEntryError = 'entry-too-large' | 'not-canonical' | 'bad-entry';

/**
 * Reads a leaf strictly: UTF-8, one line of canonical JSON (RFC 8785) and exactly the members of an entry. Two texts of the
 * same meaning are never both accepted.
 */
export function parseEntry(leaf: Uint8Array): Result<Entry, ParseEntryError> {
  if (leaf.length > MAX_ENTRY_BYTES) return fail('entry-too-large', `An entry has at most ${MAX_ENTRY_BYTES} bytes.`);
  const text = decodeUtf8(leaf);
  const value = text === undefined ? undefined : parseCanonicalJson(text);
  if (value === undefined) return fail('not-canonical', 'The entry is not canonical JSON.');
  const entry = entrySchema.safeParse(value);
  if (entry.success) return ok(entry.data);
  const issue = entry.error.issues[0];
  return fail('bad-entry', `The entry's ${issue?.path.join('.') || 'shape'} is wrong: ${issue?.message ?? 'unknown'}.`);
}
