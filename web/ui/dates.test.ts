import { expect, test } from 'vitest';
import { dateText, relativeText } from './dates.ts';

const now = new Date(2026, 10, 24, 12, 0, 0);

test('a day is the same day everywhere', () => {
  expect(dateText('2026-11-24')).toBe('24 Nov 2026');
});

test.each([
  ['2026-11-24', 'today'],
  ['2026-11-25', 'tomorrow'],
  ['2026-12-20', 'in 4 weeks'],
  ['2026-05-24', '6 months ago'],
  ['2029-11-24', 'in 3 years'],
])('%s is %s', (day, words) => {
  expect(relativeText(day, now)).toBe(words);
});

test('what is no date is shown as it is', () => {
  expect([dateText('soon'), relativeText('soon', now)]).toEqual(['soon', '']);
});
