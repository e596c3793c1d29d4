import { expect, test } from 'vitest';
import { compareCells } from './table-model.ts';

test('numbers inside texts sort as numbers', () => {
  expect(['A.5.10', 'A.5.9', 'A.5.1'].sort(compareCells)).toEqual(['A.5.1', 'A.5.9', 'A.5.10']);
  expect([10, 9, -1].sort(compareCells)).toEqual([-1, 9, 10]);
});
