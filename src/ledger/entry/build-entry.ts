import { encodeUtf8, toHex } from '../bytes.ts';
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import type { JsonObject } from './canonical-json.ts';
import { canonicalJson } from './canonical-json.ts';
import { commit } from './commitment.ts';
import type { Entry, NamedHash } from './entry.ts';
import { draftSchema, MAX_ENTRY_BYTES } from './entry.ts';

/** A happening to be recorded. */
export interface EntryDraft {
  /** A person's UUID or `system:<name>`. */
  readonly actor: string;
  /** Such as `finding.recorded`. */
  readonly act: string;
  readonly subject: { readonly type: string; readonly id: string };
  /** The audit's UUID or null. */
  readonly audit: string | null;
  /** True when the act was attempted and refused. */
  readonly refused?: true;
  readonly hashes: readonly NamedHash[];
  /** All details, personal data among them: kept beside the log, so that it can be erased. */
  readonly payload: JsonObject;
}

/** What the log adds to a draft. */
interface EntryPlace {
  readonly origin: string;
  readonly seq: number;
  /** Time of the entry before, or null for the first. */
  readonly previousAt: string | null;
  readonly now: Date;
  /** 32 random bytes. */
  readonly salt: Uint8Array;
}

/** Why a draft cannot become an entry. */
export type BuildEntryError = 'bad-draft' | 'not-json' | 'payload-too-large' | 'entry-too-large';

/** Most bytes that a canonical payload may have. */
export const MAX_PAYLOAD_BYTES = 1_048_576;

/** The leaf and payload, both as the bytes to be stored: made here once and never serialised again. */
export function buildEntry(
  draft: EntryDraft,
  place: EntryPlace,
): Result<{ readonly entry: Entry; readonly leaf: Uint8Array; readonly payload: Uint8Array }, BuildEntryError> {
  const { payload: details, ...rest } = draft;
  const known = draftSchema.safeParse(rest);
  if (!known.success) {
    const issue = known.error.issues[0];
    return fail(
      'bad-draft',
      `The draft's ${issue?.path.join('.') || 'shape'} is wrong: ${issue?.message ?? 'unknown'}.`,
    );
  }
  const payloadText = canonicalJson(details);
  if (!payloadText.ok) return payloadText;
  const payload = encodeUtf8(payloadText.value);
  if (payload.length > MAX_PAYLOAD_BYTES) {
    return fail('payload-too-large', `A payload has at most ${MAX_PAYLOAD_BYTES} bytes, this one ${payload.length}.`);
  }
  const entry: Entry = {
    v: 1,
    log: place.origin,
    seq: place.seq,
    ...timeOf(place),
    ...known.data,
    commitment: toHex(commit(place.salt, payload)),
  };
  const leafText = canonicalJson(entry);
  if (!leafText.ok) return leafText;
  const leaf = encodeUtf8(leafText.value);
  if (leaf.length > MAX_ENTRY_BYTES) {
    return fail('entry-too-large', `An entry has at most ${MAX_ENTRY_BYTES} bytes, this one ${leaf.length}.`);
  }
  return ok({ entry, leaf, payload });
}

/** The log's time never runs back: when the clock does, the time before is kept and the distance noted. */
function timeOf({ now, previousAt }: EntryPlace): { readonly at: string; readonly clockBehindMs?: number } {
  const at = now.toISOString();
  if (previousAt === null || at >= previousAt) return { at };
  return { at: previousAt, clockBehindMs: Date.parse(previousAt) - now.getTime() };
}
