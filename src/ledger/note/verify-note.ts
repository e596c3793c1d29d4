import { createPublicKey, verify as verifyEd25519 } from 'node:crypto';
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import type { SignedNote } from './parse-note.ts';
import { signedBytes } from './parse-note.ts';
import type { VerifierKey } from './verifier-key.ts';

/** Why a note cannot be trusted: nobody known signed it, or a known key's signature is wrong. */
export type NoteTrustError = 'unknown-key' | 'bad-signature';

/** SubjectPublicKeyInfo of an Ed25519 key up to its 32 bytes (RFC 8410 section 4). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/**
 * The known keys that signed the note, each once. Signatures by unknown keys are ignored; one wrong signature by a known
 * key refuses the whole note, also beside a right one (c2sp.org/signed-note: SHOULD; golang.org/x/mod is laxer).
 */
export function verifyNote(
  note: SignedNote,
  knownKeys: readonly VerifierKey[],
): Result<readonly VerifierKey[], NoteTrustError> {
  const signers = new Set<VerifierKey>();
  for (const { name, id, signature } of note.signatures) {
    for (const key of knownKeys.filter((known) => known.name === name && known.id === id)) {
      if (!isSignature(key, signedBytes(note), signature)) {
        return fail('bad-signature', `The signature of ${name} does not fit the text.`);
      }
      signers.add(key);
    }
  }
  if (signers.size === 0) return fail('unknown-key', 'No known key signed this note.');
  return ok([...signers]);
}

function isSignature(key: VerifierKey, text: Uint8Array, signature: Uint8Array): boolean {
  if (signature.length !== 64) return false;
  const spki = Buffer.concat([SPKI_PREFIX, key.publicKey]);
  return verifyEd25519(null, text, createPublicKey({ key: spki, format: 'der', type: 'spki' }), signature);
}
