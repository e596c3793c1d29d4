import { z } from 'zod';
import { isKeyName } from '../note/name.ts';

/** Most bytes that a leaf may have: tlog-tiles writes entry lengths as 16 bits (c2sp.org/tlog-tiles). */
export const MAX_ENTRY_BYTES = 65_535;

/** A UUID in lower case, of any version. */
const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
const hex32 = z.string().regex(/^[0-9a-f]{64}$/);
const word = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** A moment in UTC with milliseconds, `2026-11-24T08:00:00.000Z`, that the calendar knows. */
const instant = z.string().refine((text) => {
  const date = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}\.[0-9]{3}Z$/.test(text) ? new Date(text) : undefined;
  return date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString() === text;
}, 'is not a UTC time with milliseconds');

/** What the caller says of a happening, before the log gives it a place and a time. */
const draftShape = {
  actor: z.string().regex(/^(?:system:[a-z][a-z0-9-]{0,63}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/),
  act: z.string().regex(/^[a-z][a-z0-9-]{0,63}(?:\.[a-z][a-z0-9-]{0,63}){1,3}$/),
  subject: z.strictObject({
    type: z.string().max(64).regex(word),
    id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/),
  }),
  audit: uuid.nullable(),
  refused: z.literal(true).exactOptional(),
  hashes: z.array(z.strictObject({ name: z.string().max(64).regex(word), sha256: hex32 })),
};

/** What of a draft becomes part of the leaf. */
export const draftSchema = z.strictObject(draftShape);

/** The leaf, as it is written into the log. */
export const entrySchema = z.strictObject({
  v: z.literal(1),
  log: z.string().refine(isKeyName),
  seq: z.int().nonnegative(),
  at: instant,
  ...draftShape,
  commitment: hex32,
  clockBehindMs: z.int().positive().exactOptional(),
});

/** The hash of a file or other bytes that an entry vouches for. `sha256` is 64 lower-case hexadecimal digits. */
export interface NamedHash {
  readonly name: string;
  readonly sha256: string;
}

/** One entry of the log: who did what to which thing, when. No personal data beyond the actor's id: that is in the payload. */
export interface Entry {
  readonly v: 1;
  /** The log's origin, so that no entry passes for another log's. */
  readonly log: string;
  /** Zero-based place in the log. */
  readonly seq: number;
  /** UTC with milliseconds; never earlier than the entry before. */
  readonly at: string;
  /** A person's UUID or `system:<name>`. */
  readonly actor: string;
  /** Such as `finding.recorded`. */
  readonly act: string;
  readonly subject: { readonly type: string; readonly id: string };
  /** The audit's UUID, or null when the happening belongs to none. */
  readonly audit: string | null;
  /** Present when the act was attempted and refused. */
  readonly refused?: true;
  readonly hashes: readonly NamedHash[];
  /** SHA-256(salt || canonical payload) in hexadecimal. */
  readonly commitment: string;
  /** By how many milliseconds the clock stood behind the entry before; `at` then repeats that entry's time. */
  readonly clockBehindMs?: number;
}
