import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import type { Checkpoint } from './checkpoint.ts';
import { parseCheckpoint } from './checkpoint.ts';
import { parseNote } from './parse-note.ts';
import type { VerifierKey } from './verifier-key.ts';
import type { NoteTrustError } from './verify-note.ts';
import { verifyNote } from './verify-note.ts';

/** Why a signed checkpoint was refused. */
export type CheckpointError = 'malformed-note' | 'malformed-checkpoint' | 'wrong-origin' | NoteTrustError;

/**
 * Reads a signed checkpoint and verifies that the log of this origin signed it: the key must be known and carry the
 * origin as its name, so that another log's checkpoint is never taken for this one's.
 */
export function openCheckpoint(
  note: Uint8Array,
  origin: string,
  knownKeys: readonly VerifierKey[],
): Result<Checkpoint, CheckpointError> {
  const parsed = parseNote(note);
  if (!parsed.ok) return parsed;
  const checkpoint = parseCheckpoint(parsed.value.text);
  if (!checkpoint.ok) return checkpoint;
  if (checkpoint.value.origin !== origin) {
    return fail('wrong-origin', `The checkpoint is of ${checkpoint.value.origin}, not of ${origin}.`);
  }
  const signers = verifyNote(
    parsed.value,
    knownKeys.filter((key) => key.name === origin),
  );
  return signers.ok ? ok(checkpoint.value) : signers;
}
