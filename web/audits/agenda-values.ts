import type { AgendaItem, Audit } from './audit.ts';
import { instantOf, utcDay, utcTime } from './times.ts';

export type AgendaValues = {
  title: string;
  day: string | null;
  from: string;
  to: string;
  place: string;
  unitId: string | null;
  auditorId: string | null;
  auditeeId: string | null;
  criteria: string[];
};

const firstHour = ['09:00', '10:00'] as const;

/** What the form of a time holds at first: a new one follows the last on the plan. */
export function agendaValues(audit: Audit, item: AgendaItem | null): AgendaValues {
  if (item) {
    const { title, place, unitId, auditorId, auditeeId } = item;
    const times = { day: utcDay(item.startsAt), from: utcTime(item.startsAt), to: utcTime(item.endsAt) };
    return { title, ...times, place, unitId, auditorId, auditeeId, criteria: [...item.criteria] };
  }
  const last = audit.agenda
    .filter((each) => !each.cancelled)
    .toSorted((a, b) => a.endsAt.localeCompare(b.endsAt))
    .at(-1);
  const [from, to] = last ? [utcTime(last.endsAt), hourAfter(utcTime(last.endsAt))] : firstHour;
  const day = last ? utcDay(last.endsAt) : audit.startsOn;
  return { title: '', day, from, to, place: '', unitId: null, auditorId: null, auditeeId: null, criteria: [] };
}

function hourAfter(time: string): string {
  const [hour = '0', minute = '00'] = time.split(':');
  return Number(hour) >= 23 ? '23:59' : `${String(Number(hour) + 1).padStart(2, '0')}:${minute}`;
}

/** As the contract wants it: day and times as instants. */
export function agendaBody({ day, from, to, ...rest }: AgendaValues): Record<string, unknown> {
  return { ...rest, startsAt: instantOf(day, from), endsAt: instantOf(day, to) };
}
