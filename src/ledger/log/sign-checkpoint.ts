import { rootOf } from '../merkle/frontier.ts';
import { formatCheckpoint } from '../note/checkpoint.ts';
import { signNote } from '../note/sign-note.ts';
import type { NoteSigner } from '../note/signing-key.ts';
import type { Result } from '../result.ts';
import { fail } from '../result.ts';
import type { LogHead } from './store.ts';

/** Why no checkpoint was signed. */
export type SignCheckpointError = 'wrong-origin' | 'malformed-checkpoint' | 'malformed-note';

/**
 * The signed checkpoint of the head (c2sp.org/tlog-checkpoint). The signer's name must be the log's origin. Sign only heads
 * that are committed: a log must never sign two histories.
 */
export async function signCheckpoint(
  head: Pick<LogHead, 'origin' | 'frontier'>,
  signer: NoteSigner,
): Promise<Result<Uint8Array, SignCheckpointError>> {
  const { origin, frontier } = head;
  if (signer.verifierKey.name !== origin) {
    return fail('wrong-origin', `The key of ${signer.verifierKey.name} does not sign for ${origin}.`);
  }
  const text = formatCheckpoint({ origin, size: frontier.size, root: rootOf(frontier), extensions: [] });
  return text.ok ? signNote(text.value, [signer]) : text;
}
