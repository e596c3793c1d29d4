import type { AgendaItem } from './audit.ts';
import { utcDay } from './times.ts';

export type Day = { day: string; items: AgendaItem[] };

/** The timetable by day (UTC), in order of time. */
export function daysOf(agenda: readonly AgendaItem[]): Day[] {
  const days = Map.groupBy(agenda, (item) => utcDay(item.startsAt));
  return [...days]
    .map(([day, items]) => ({ day, items: items.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt)) }))
    .toSorted((a, b) => a.day.localeCompare(b.day));
}
