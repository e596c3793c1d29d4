import type { Checkpoint } from '../../note/checkpoint.ts';
import { parseCheckpoint } from '../../note/checkpoint.ts';
import { parseNote } from '../../note/parse-note.ts';
import { formatVerifierKey } from '../../note/verifier-key.ts';
import { verifyNote } from '../../note/verify-note.ts';
import { CHECKPOINT_PATH } from '../paths.ts';
import type { Policy } from '../policy.ts';
import type { Problems } from '../problem.ts';

/** Reads the checkpoint and asks the policy, never the audit file, whose signature counts. Returns the keys that signed. */
export function checkCheckpoint(
  bytes: Uint8Array,
  policy: Policy | undefined,
  expectedOrigin: string | undefined,
  problems: Problems,
): { readonly checkpoint: Checkpoint | undefined; readonly signedBy: readonly string[] } {
  const report = (code: Parameters<Problems['add']>[0], message: string) =>
    problems.add(code, CHECKPOINT_PATH, message);
  const note = parseNote(bytes);
  const parsed = note.ok ? parseCheckpoint(note.value.text) : note;
  if (!note.ok || !parsed.ok) {
    report('malformed-checkpoint', parsed.ok ? 'The checkpoint is not readable.' : parsed.error.message);
    return { checkpoint: undefined, signedBy: [] };
  }
  const checkpoint = parsed.value;
  const { origin } = checkpoint;
  if (expectedOrigin !== undefined && origin !== expectedOrigin) {
    report('wrong-origin', `The checkpoint is of ${origin}, not of ${expectedOrigin}.`);
  }
  const keys = policy?.logs ?? [];
  if (keys.length === 0) {
    report('no-trusted-key', 'No key of the log was given, so the signature of the checkpoint could not be trusted.');
    return { checkpoint, signedBy: [] };
  }
  const signers = verifyNote(note.value, keys);
  if (!signers.ok) {
    report(signers.error.code, signers.error.message);
    return { checkpoint, signedBy: [] };
  }
  const own = signers.value.filter(({ name }) => name === origin);
  if (own.length === 0)
    report('wrong-origin', `The checkpoint of ${origin} is signed by ${signers.value[0]?.name}, another log.`);
  return { checkpoint, signedBy: own.map(formatVerifierKey) };
}
