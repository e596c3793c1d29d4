import { expect, test } from 'vitest';
import { IntentKey, isAnswer, randomKey } from './intent-key.ts';
import type { Problem } from './problem.ts';

const counting = () => {
  let n = 0;
  return new IntentKey(() => `key-${++n}`);
};
const problem = (status: number, more: Partial<Problem> = {}): Problem => ({
  type: 'about:blank',
  title: 't',
  status,
  ...more,
});

test('the same submit retried keeps its key', () => {
  const key = counting();
  expect(key.for('POST', '/units', { name: 'a' })).toBe(key.for('POST', '/units', { name: 'a' }));
});

test('an edit makes a new intent', () => {
  const key = counting();
  expect(key.for('POST', '/units', { name: 'a' })).not.toBe(key.for('POST', '/units', { name: 'b' }));
});

test('after an answer the same content is a new intent', () => {
  const key = counting();
  const first = key.for('POST', '/units', { name: 'a' });
  key.settle();
  expect(key.for('POST', '/units', { name: 'a' })).not.toBe(first);
});

test('a refusal is an answer; silence, overload and a submit still under way are not', () => {
  const rule = { rule: 'unit.name-unique', message: 'Choose another name.' };
  expect(
    [problem(422), problem(403), problem(409, { violations: [rule] }), problem(409, { current: {} })].map(isAnswer),
  ).toEqual([true, true, true, true]);
  expect([problem(0), problem(500), problem(503), problem(429), problem(408), problem(409)].map(isAnswer)).toEqual([
    false,
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('a key is a UUID also where randomUUID is absent', () => {
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  expect(randomKey()).toMatch(uuid);
  const original = crypto.randomUUID;
  Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true, writable: true });
  try {
    expect(randomKey()).toMatch(uuid);
  } finally {
    Object.defineProperty(crypto, 'randomUUID', { value: original, configurable: true, writable: true });
  }
});
