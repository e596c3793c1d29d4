import { expect, test } from 'vitest';
import { z } from 'zod';
import { plainWords } from './plain-words.ts';

const said = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value, { error: plainWords }).error?.issues.map((issue) => issue.message);

test('what a contract refuses without a sentence of its own is said in plain words', () => {
  expect(said(z.enum(['a', 'b']), null)).toEqual(['Choose one.']);
  expect(said(z.number(), null)).toEqual(['Fill this in.']);
  expect(said(z.number(), 'x')).toEqual(['Must be a number.']);
  expect(said(z.int(), 1.5)).toEqual(['Must be a whole number.']);
  expect(said(z.int().min(1).max(5), 9)).toEqual(['Must be at most 5.']);
  expect(said(z.number().gt(0), 0)).toEqual(['Must be more than 0.']);
  expect(said(z.string().min(1), '')).toEqual(['Fill this in.']);
  expect(said(z.array(z.string()).min(1), [])).toEqual(['Choose at least one.']);
  expect(said(z.array(z.string()), null)).toEqual(['Choose at least one.']);
  expect(said(z.instanceof(File), null)).toEqual(['Choose a file.']);
  expect(said(z.uuid(), 'x')).toEqual(['Choose one from the list.']);
  expect(said(z.email(), 'x')).toEqual(['Write an email address, such as ada@example.org.']);
  expect(said(z.union([z.string(), z.number()]), null)).toEqual(['Fill this in.']);
});

test('a sentence of the contract itself stays', () => {
  expect(said(z.string().min(1, 'Must not be empty.'), '')).toEqual(['Must not be empty.']);
});
