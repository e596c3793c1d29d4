import { decodeUtf8, encodeUtf8, fromBase64, toHex } from '../bytes.ts';
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import { isKeyName } from './name.ts';

/** One signature line, not yet verified. */
interface NoteSignature {
  readonly name: string;
  /** Key id: 8 lower-case hexadecimal digits. */
  readonly id: string;
  readonly signature: Uint8Array;
}

/** A signed note in its parts. The text is not to be trusted before its signature is verified. */
export interface SignedNote {
  /** The signed text, its last newline included. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Most bytes that a note may have, and most signatures: the limits of golang.org/x/mod/sumdb/note. */
const MAX_NOTE_BYTES = 1_000_000;
const MAX_SIGNATURES = 100;

/** Takes a signed note apart (c2sp.org/signed-note), strictly: nothing that the format does not name is passed over. */
export function parseNote(note: Uint8Array): Result<SignedNote, 'malformed-note'> {
  const bad = (why: string) => fail('malformed-note', `Not a signed note: ${why}.`);
  if (note.length > MAX_NOTE_BYTES) return bad(`it is longer than ${MAX_NOTE_BYTES} bytes`);
  const all = decodeUtf8(note);
  if (all === undefined) return bad('it is not UTF-8');
  // Every control character below U+0020 but the newline.
  if (/[\u0000-\u0009\u000b-\u001f]/.test(all)) return bad('it has a control character other than newline');
  const split = all.lastIndexOf('\n\n');
  if (split < 0) return bad('no blank line stands before the signatures');
  const text = all.slice(0, split + 1);
  const block = all.slice(split + 2);
  if (block === '' || !block.endsWith('\n')) return bad('its signature lines do not end with a newline');
  const lines = block.slice(0, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) return bad(`it has more than ${MAX_SIGNATURES} signatures`);
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const signature = parseSignatureLine(line);
    if (signature === undefined) return bad('a signature line is not "— name base64"');
    signatures.push(signature);
  }
  return ok({ text, signatures });
}

function parseSignatureLine(line: string): NoteSignature | undefined {
  if (!line.startsWith('\u2014 ')) return undefined;
  const [name, encoded, ...more] = line.slice(2).split(' ');
  if (name === undefined || encoded === undefined || more.length > 0 || !isKeyName(name)) return undefined;
  const bytes = fromBase64(encoded);
  if (bytes === undefined || bytes.length < 5) return undefined;
  return { name, id: toHex(bytes.subarray(0, 4)), signature: bytes.subarray(4) };
}

/** The bytes that a note's signatures sign. */
export function signedBytes(note: SignedNote): Uint8Array {
  return encodeUtf8(note.text);
}
