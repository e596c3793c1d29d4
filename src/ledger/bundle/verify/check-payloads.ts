import { opensCommitment } from '../../entry/commitment.ts';
import { readLines } from '../lines.ts';
import { PAYLOADS_PATH } from '../paths.ts';
import { MAX_PAYLOAD_LINE, parsePayloadLine } from '../payload-lines.ts';
import type { Problems } from '../problem.ts';
import type { ReadEntries } from './check-entries.ts';

/** Checks that each payload that is shown opens its entry's commitment. Returns how many were shown and how many erased. */
export async function checkPayloads(
  content: AsyncIterable<Uint8Array>,
  entries: ReadEntries,
  problems: Problems,
): Promise<{ readonly shown: number; readonly erased: number }> {
  let line = 0;
  let previous = -1;
  let shown = 0;
  let erased = 0;
  const report = (code: Parameters<Problems['add']>[0], message: string, entry: number | null) =>
    problems.add(code, PAYLOADS_PATH, message, entry);
  for await (const { bytes, ended } of readLines(content, MAX_PAYLOAD_LINE)) {
    line += 1;
    const payload = bytes === null || !ended ? undefined : parsePayloadLine(bytes);
    if (payload === undefined) {
      report('malformed-payload', `Line ${line} is no canonical payload line: it was changed.`, null);
      continue;
    }
    const { seq } = payload;
    if (seq <= previous) report('payload-out-of-order', `Line ${line} shows entry ${seq} out of order or again.`, seq);
    previous = Math.max(previous, seq);
    const commitment = entries.commitmentOf(seq);
    if (commitment === undefined) {
      report('payload-without-entry', `Line ${line} shows a payload of entry ${seq}, which is not there.`, seq);
    } else if ('erased' in payload) {
      erased += 1;
    } else if (opensCommitment(commitment, payload.salt, payload.payload)) {
      shown += 1;
    } else {
      report('payload-changed', `The payload of entry ${seq} is not the one that the entry committed to.`, seq);
    }
  }
  return { shown, erased };
}
