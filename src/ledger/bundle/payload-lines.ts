import { z } from 'zod';
import { decodeUtf8, encodeUtf8, fromBase64, toBase64 } from '../bytes.ts';
import { MAX_PAYLOAD_BYTES } from '../entry/build-entry.ts';
import { canonicalJson, parseCanonicalJson } from '../entry/canonical-json.ts';

/** What the audit file shows of an entry's payload. An entry without one is withheld. */
export type BundledPayload =
  | { readonly seq: number; readonly salt: Uint8Array; readonly payload: Uint8Array }
  | { readonly seq: number; readonly erased: true };

/** Longest line: a payload of 1 MiB and its envelope. */
export const MAX_PAYLOAD_LINE = MAX_PAYLOAD_BYTES + 128;

const shown = z.strictObject({
  seq: z.int().nonnegative(),
  salt: z.string(),
  payload: z.record(z.string(), z.unknown()),
});
const erased = z.strictObject({ seq: z.int().nonnegative(), erased: z.literal(true) });

/** The line, without its newline. The payload's stored bytes go in as they are: they are canonical JSON already. */
export function formatPayloadLine(line: BundledPayload): Uint8Array {
  if ('erased' in line) return encodeUtf8(`{"erased":true,"seq":${line.seq}}`);
  return Buffer.concat([
    encodeUtf8('{"payload":'),
    line.payload,
    encodeUtf8(`,"salt":"${toBase64(line.salt)}","seq":${line.seq}}`),
  ]);
}

/** Reads a line strictly, or undefined. */
export function parsePayloadLine(bytes: Uint8Array): BundledPayload | undefined {
  const text = decodeUtf8(bytes);
  const value = text === undefined ? undefined : parseCanonicalJson(text);
  const gone = erased.safeParse(value);
  if (gone.success) return gone.data;
  const there = shown.safeParse(value);
  if (!there.success) return undefined;
  const salt = fromBase64(there.data.salt);
  const payload = canonicalJson(there.data.payload);
  if (salt === undefined || !payload.ok) return undefined;
  return { seq: there.data.seq, salt, payload: encodeUtf8(payload.value) };
}
