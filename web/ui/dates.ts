import { locale } from '../strings/catalogue.ts';

const dayMs = 86_400_000;
const dayFormat = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const timeFormat = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

export const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value);

/** Days are the same everywhere; instants are shown in the reader's zone. */
export function dateText(value: string): string {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return value;
  return isDay(value) ? dayFormat.format(date) : timeFormat.format(date);
}

/** `in 3 weeks`, `yesterday`. */
export function relativeText(value: string, now: Date): string {
  const then = new Date(value).getTime();
  if (Number.isNaN(then)) return '';
  const reference = isDay(value) ? Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) : now.getTime();
  const difference = then - reference;
  const days = Math.round(difference / dayMs);
  if (!isDay(value) && Math.abs(difference) < dayMs) {
    const minutes = Math.round(difference / 60_000);
    return Math.abs(minutes) < 60
      ? relative.format(minutes, 'minute')
      : relative.format(Math.round(minutes / 60), 'hour');
  }
  if (Math.abs(days) < 14) return relative.format(days, 'day');
  if (Math.abs(days) < 60) return relative.format(Math.round(days / 7), 'week');
  if (Math.abs(days) < 730) return relative.format(Math.round(days / 30.44), 'month');
  return relative.format(Math.round(days / 365.25), 'year');
}
