import { COOLING_OFF_MONTHS } from '../../src/capabilities/people/domain.ts';
import { addMonths } from '../../src/kernel/clock.ts';
import { dateText } from '../ui/dates.ts';
import type { Tone } from '../ui/tones.ts';
import { people as strings } from './strings.ts';

const text = strings.person;
const soonDays = 60;
const dayMs = 86_400_000;

export type Standing = {
  tone: Tone /** For filters. */;
  word: string /** Shown instead, where there is more to say. */;
  detail?: string;
};

/** Whole days from `today` to `day`; negative when past. */
export const daysUntil = (day: string, today: string): number =>
  Math.round((Date.parse(day) - Date.parse(today)) / dayMs);

/** How a competence stands: the days left, or since when it is over. */
export function competenceStanding(record: { expiresOn: string; withdrawn: boolean }, today: string): Standing {
  if (record.withdrawn) return { tone: 'na', word: text.withdrawn };
  const left = daysUntil(record.expiresOn, today);
  if (left < 0) return { tone: 'bad', word: text.expired(-left) };
  return { tone: left <= soonDays ? 'part' : 'good', word: text.daysLeft(left) };
}

/** Whether a tie lasts, still counts, or is over. */
export function tieStanding(tie: { toOn: string | null }, today: string): Standing {
  if (tie.toOn === null) return { tone: 'good', word: text.lasts };
  if (tie.toOn >= today) return { tone: 'good', word: text.lasts, detail: text.lastsUntil(dateText(tie.toOn)) };
  const until = addMonths(tie.toOn, COOLING_OFF_MONTHS);
  return until > today
    ? { tone: 'part', word: text.counts, detail: text.countsUntil(dateText(until)) }
    : { tone: 'na', word: text.over };
}

/** Whether an absence stands, is past or was cancelled. */
export function absenceStanding(absence: { toOn: string; cancelled: boolean }, today: string): Standing {
  if (absence.cancelled) return { tone: 'na', word: text.cancelled };
  return absence.toOn < today ? { tone: 'na', word: text.past } : { tone: 'good', word: text.stands };
}
