import { z } from 'zod';

// Control characters but tab, LF, CR; lone surrogates; the two non-characters at the end of the plane.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/u;

function readable(text: string): boolean {
  return text.isWellFormed() && !FORBIDDEN.test(text);
}

const UNREADABLE =
  'Holds a character that cannot be stored (NUL, a control character or half a surrogate pair). Remove it.';

/** One line of text, 1 to `max` UTF-16 units, kept byte-exact. */
export const line = (max = 200) =>
  z
    .string()
    .min(1, 'Must not be empty.')
    .max(max, `Must be at most ${max} characters.`)
    .refine(readable, UNREADABLE)
    .refine((text) => !/[\n\r\t]/.test(text), 'Must be a single line.')
    .refine((text) => text.trim().length > 0, 'Must not be blank.');

/** Text of several lines, up to `max` UTF-16 units; may be empty. */
export const prose = (max = 20_000) =>
  z.string().max(max, `Must be at most ${max} characters.`).refine(readable, UNREADABLE);

/** Text of several lines that must say something. */
export const statement = (max = 20_000) => prose(max).refine((text) => text.trim().length > 0, 'Must not be blank.');

export const NOT_AN_ID = 'Must be an id (UUID).';

/** UUID of any thing of ours. */
export const id = z.uuid(NOT_AN_ID).toLowerCase();

/** Calendar date `YYYY-MM-DD` that exists, 1970 to 2199. */
export const isoDate = z.iso
  .date('Must be a date, YYYY-MM-DD.')
  .refine((date) => date >= '1970-01-01' && date < '2200-01-01', 'Must lie between 1970 and 2199.');

/** Instant in UTC, ISO 8601 with `Z`. */
export const instant = z.iso.datetime('Must be an instant in UTC, for example 2026-11-24T08:30:00Z.');

/** The version that the writer saw; a different one now is a stale write. */
export const version = z.int().min(1);
