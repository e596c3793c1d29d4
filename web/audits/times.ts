import { dateText } from '../ui/dates.ts';

/** `24 Nov 2026 – 27 Nov 2026`; one day once. */
export const periodText = (from: string, to: string): string =>
  from === to ? dateText(from) : `${dateText(from)} – ${dateText(to)}`;

/** `09:30` in UTC. */
export const utcTime = (instant: string): string => instant.slice(11, 16);
/** The day of an instant in UTC, `YYYY-MM-DD`. */
export const utcDay = (instant: string): string => instant.slice(0, 10);

/** `24 Nov 2026, 09:30 UTC`. */
export const utcText = (instant: string): string => `${dateText(utcDay(instant))}, ${utcTime(instant)} UTC`;

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });

/** `Tuesday`. */
export const weekdayOf = (day: string): string => weekday.format(new Date(`${day}T00:00:00Z`));

/** A day and a time of an input, both in UTC, as the instant that the contracts want; empty when one is missing. */
export const instantOf = (day: string | null, time: string): string => (day && time ? `${day}T${time}:00Z` : '');
