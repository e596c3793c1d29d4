import { expect, test } from 'vitest';
import { fileRefusal, sizeText } from './file-limits.ts';

const file = { name: 'Log.CSV', size: 2048, type: 'text/csv' };

test('a file too large or of another kind is refused with what to do', () => {
  expect(fileRefusal(file, 1024)).toMatch(/larger than 1 KiB/);
  expect(fileRefusal(file, 4096, ['.pdf', 'image/*'])).toMatch(/\.pdf, image/);
});

test('endings count without regard to case, types and type families too', () => {
  expect([['.csv'], ['text/*'], ['text/csv']].map((accept) => fileRefusal(file, 4096, accept))).toEqual([
    null,
    null,
    null,
  ]);
});

test('sizes are written in binary units', () => {
  expect([sizeText(12), sizeText(1536), sizeText(1 << 30)]).toEqual(['12 bytes', '1.5 KiB', '1 GiB']);
});
