import { encodeUtf8, fromBase64, sha256, toBase64, toHex } from '../bytes.ts';
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import { isKeyName } from './name.ts';

/** Why a key's text was refused. */
export type KeyError = 'malformed-key' | 'bad-key-name' | 'unsupported-algorithm' | 'key-id-mismatch';

/** A public Ed25519 key that verifies notes, with the name that it signs under. */
export interface VerifierKey {
  readonly name: string;
  /** 32 bits as 8 lower-case hexadecimal digits: a short handle, no strong hash. */
  readonly id: string;
  /** 32 bytes (RFC 8032). */
  readonly publicKey: Uint8Array;
}

/** Signature type of plain Ed25519 (c2sp.org/signed-note). */
export const ED25519 = 0x01;

/** The key id: the first 4 bytes of SHA-256(name || LF || 0x01 || public key), in hexadecimal (c2sp.org/signed-note). */
export function keyIdOf(name: string, publicKey: Uint8Array): string {
  return toHex(sha256(encodeUtf8(`${name}\n`), Uint8Array.of(ED25519), publicKey).subarray(0, 4));
}

/** The text form: `<name>+<key id>+<base64 of 0x01 || public key>`. */
export function formatVerifierKey(key: VerifierKey): string {
  return `${key.name}+${key.id}+${toBase64(Buffer.concat([Uint8Array.of(ED25519), key.publicKey]))}`;
}

/** Reads a text of the form `<name>+<8 hex digits>+<base64 of 0x01 || 32 byte public key>` (golang.org/x/mod/sumdb/note). */
export function parseVerifierKey(text: string): Result<VerifierKey, KeyError> {
  const [name, id, encoded, ...more] = splitKey(text);
  if (name === undefined || id === undefined || encoded === undefined || more.length > 0 || !/^[0-9a-f]{8}$/.test(id)) {
    return fail('malformed-key', 'A verifier key has the form name+key id (8 lower-case hex digits)+base64.');
  }
  if (!isKeyName(name)) return fail('bad-key-name', 'A key name is not empty and has no white space or plus sign.');
  const bytes = fromBase64(encoded);
  if (bytes === undefined || bytes.length === 0) return fail('malformed-key', 'The key is not canonical base64.');
  if (bytes[0] !== ED25519 || bytes.length !== 33) {
    return fail('unsupported-algorithm', 'The key is not a 32 byte Ed25519 key of type 0x01.');
  }
  const publicKey = bytes.subarray(1);
  if (keyIdOf(name, publicKey) !== id)
    return fail('key-id-mismatch', 'The key id does not belong to this name and key.');
  return ok({ name, id, publicKey });
}

/** Splits at plus signs: the first two only, since base64 may hold more. */
export function splitKey(text: string): readonly string[] {
  const first = text.indexOf('+');
  const second = first < 0 ? -1 : text.indexOf('+', first + 1);
  return second < 0 ? [text] : [text.slice(0, first), text.slice(first + 1, second), text.slice(second + 1)];
}
