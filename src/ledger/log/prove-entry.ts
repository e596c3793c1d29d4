import type { NodeReader } from '../merkle/nodes.ts';
import type { ProveError } from '../merkle/prove.ts';
import { proveInclusion } from '../merkle/prove.ts';
import { parseCheckpoint } from '../note/checkpoint.ts';
import { parseNote } from '../note/parse-note.ts';
import { formatTlogProof } from '../note/tlog-proof.ts';
import type { Result } from '../result.ts';
import { ok } from '../result.ts';

/**
 * The proof, as the text of a `.tlog-proof` file, that entry `seq` is in the log at this signed checkpoint. O(log n) nodes
 * are read, in one call.
 */
export async function proveEntry(
  store: NodeReader,
  seq: number,
  signedCheckpoint: Uint8Array,
): Promise<Result<Uint8Array, ProveError | 'malformed-note' | 'malformed-checkpoint'>> {
  const note = parseNote(signedCheckpoint);
  if (!note.ok) return note;
  const checkpoint = parseCheckpoint(note.value.text);
  if (!checkpoint.ok) return checkpoint;
  const hashes = await proveInclusion(store, seq, checkpoint.value.size);
  if (!hashes.ok) return hashes;
  return ok(formatTlogProof({ index: seq, hashes: hashes.value, checkpoint: signedCheckpoint }));
}
