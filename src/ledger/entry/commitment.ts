import { sameBytes, sha256 } from '../bytes.ts';

/** Length in bytes of the salt of a commitment: as long as the hash, so that guessing a payload needs the salt. */
export const SALT_BYTES = 32;

/** SHA-256(salt || payload): binds an entry to its payload without showing it. 32 bytes. */
export function commit(salt: Uint8Array, payload: Uint8Array): Uint8Array {
  return sha256(salt, payload);
}

/** Whether the payload is the one that was committed to. `commitment` is the entry's, in hexadecimal. */
export function opensCommitment(commitment: string, salt: Uint8Array, payload: Uint8Array): boolean {
  return salt.length === SALT_BYTES && sameBytes(commit(salt, payload), Buffer.from(commitment, 'hex'));
}
