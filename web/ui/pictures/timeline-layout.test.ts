import { expect, test } from 'vitest';
import { axis, labelSide, lines } from './timeline-layout.ts';

test('a day stands where its share of the time is, never outside', () => {
  const scale = axis('2026-01-01', '2028-12-31');
  expect([scale.at('2026-01-01'), scale.at('2020-01-01'), scale.at('2030-01-01')]).toEqual([0, 0, 100]);
  expect(scale.years.map((year) => year.label)).toEqual(['2026', '2027', '2028']);
});

test('items that overlap get lines of their own, others share', () => {
  expect(
    lines(
      [
        { start: 0, end: 10 },
        { start: 5, end: 15 },
        { start: 20, end: 30 },
      ],
      2,
    ),
  ).toEqual([0, 1, 0]);
});

test('a label never stands outside: after its bar, before it near the edge, inside when the bar takes it all', () => {
  expect(labelSide({ start: 10, end: 80 }, 20)).toBe('after');
  expect(labelSide({ start: 60, end: 95 }, 20)).toBe('before');
  expect(labelSide({ start: 2, end: 99 }, 20)).toBe('inside');
});
