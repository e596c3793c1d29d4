import { createPrivateKey, createPublicKey, generateKeyPairSync, sign as signEd25519 } from 'node:crypto';
import { fromBase64, toBase64 } from '../bytes.ts';
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import { isKeyName } from './name.ts';
import type { KeyError, VerifierKey } from './verifier-key.ts';
import { ED25519, formatVerifierKey, keyIdOf, splitKey } from './verifier-key.ts';

/** Signs note texts. Anything can stand behind it: a key in memory, a key service, a hardware module. */
export interface NoteSigner {
  /** The public half, whose name the signature line shows. */
  readonly verifierKey: VerifierKey;
  /** The 64 byte Ed25519 signature of the text (RFC 8032, no prehash). */
  sign(text: Uint8Array): Promise<Uint8Array>;
}

const SECRET_PREFIX = 'PRIVATE+KEY+';
/** PKCS #8 of an Ed25519 key up to its 32 byte seed (RFC 8410 section 7). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A new Ed25519 key pair in text form. `signingKey` is secret. */
export function generateKey(
  name: string,
): Result<{ readonly signingKey: string; readonly verifierKey: string }, KeyError> {
  if (!isKeyName(name)) return fail('bad-key-name', 'A key name is not empty and has no white space or plus sign.');
  const { privateKey } = generateKeyPairSync('ed25519');
  const seed = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(PKCS8_PREFIX.length);
  const verifierKey = verifierKeyOf(name, seed);
  const secret = toBase64(Buffer.concat([Uint8Array.of(ED25519), seed]));
  return ok({
    signingKey: `${SECRET_PREFIX}${name}+${verifierKey.id}+${secret}`,
    verifierKey: formatVerifierKey(verifierKey),
  });
}

/** Reads `PRIVATE+KEY+<name>+<key id>+<base64 of 0x01 || 32 byte seed>` (golang.org/x/mod/sumdb/note). */
export function parseSigningKey(text: string): Result<NoteSigner, KeyError> {
  const malformed = fail('malformed-key', 'A signing key has the form PRIVATE+KEY+name+key id+base64.');
  if (!text.startsWith(SECRET_PREFIX)) return malformed;
  const [name, id, encoded] = splitKey(text.slice(SECRET_PREFIX.length));
  if (name === undefined || id === undefined || encoded === undefined) return malformed;
  if (!isKeyName(name)) return fail('bad-key-name', 'A key name is not empty and has no white space or plus sign.');
  const bytes = fromBase64(encoded);
  if (bytes === undefined || bytes.length === 0) return malformed;
  if (bytes[0] !== ED25519 || bytes.length !== 33) {
    return fail('unsupported-algorithm', 'The key is not a 32 byte Ed25519 seed of type 0x01.');
  }
  const seed = bytes.subarray(1);
  const verifierKey = verifierKeyOf(name, seed);
  if (verifierKey.id !== id) return fail('key-id-mismatch', 'The key id does not belong to this name and key.');
  const privateKey = privateKeyOf(seed);
  return ok({ verifierKey, sign: async (message) => signEd25519(null, message, privateKey) });
}

function privateKeyOf(seed: Uint8Array) {
  return createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' });
}

function verifierKeyOf(name: string, seed: Uint8Array): VerifierKey {
  const spki = createPublicKey(privateKeyOf(seed)).export({ format: 'der', type: 'spki' });
  const publicKey = spki.subarray(spki.length - 32);
  return { name, id: keyIdOf(name, publicKey), publicKey };
}
