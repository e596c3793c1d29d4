import { encodeUtf8, toBase64 } from '../bytes.ts';
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import type { NoteSigner } from './signing-key.ts';

/**
 * The signed note over a text that ends in a newline (c2sp.org/signed-note), with one signature line a signer, in the
 * given order. Texts that no verifier could read back are refused.
 */
export async function signNote(
  text: string,
  signers: readonly NoteSigner[],
): Promise<Result<Uint8Array, 'malformed-note'>> {
  // Every control character below U+0020 but the newline.
  if (!text.endsWith('\n') || !text.isWellFormed() || /[\u0000-\u0009\u000b-\u001f]/.test(text)) {
    return fail('malformed-note', 'A note text is well-formed, ends in a newline and has no other control character.');
  }
  if (signers.length === 0) return fail('malformed-note', 'A note has at least one signature.');
  const lines: string[] = [];
  for (const signer of signers) {
    const signature = await signer.sign(encodeUtf8(text));
    const id = Buffer.from(signer.verifierKey.id, 'hex');
    lines.push(`\u2014 ${signer.verifierKey.name} ${toBase64(Buffer.concat([id, signature]))}\n`);
  }
  return ok(encodeUtf8(`${text}\n${lines.join('')}`));
}
