import { expect, test } from 'vitest';
import { csv, csvCell } from './csv.ts';

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '"=1', ` '=1`, '＝1'])(
  'a text that a spreadsheet would run is neutralised: %j',
  (text) => {
    expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/);
  },
);

test('numbers stay numbers, also negative ones', () => {
  expect(csvCell(-3.5)).toBe('-3.5');
});

test.each(['A.5.15 Access control', 'F-2026-014', 'a-b', 'x=1'])('harmless text is left as it is: %s', (text) => {
  expect(csvCell(text)).toBe(text);
});

test('separators, quotes and line breaks are quoted', () => {
  expect(csvCell('a, "b"\nc')).toBe('"a, ""b""\nc"');
});

test('a file starts with a byte order mark and ends each row with CRLF', () => {
  expect(csv(['Id', 'Name'], [[1, null]])).toBe('\uFEFFId,Name\r\n1,\r\n');
});
