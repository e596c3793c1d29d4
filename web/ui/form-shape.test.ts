import { expect, test } from 'vitest';
import { z } from 'zod';
import { asText, differences, humanise, isRequired, maxLengthOf, tidy } from './form-shape.ts';

const Body = z.strictObject({
  name: z.string().min(1).max(80),
  note: z.string().min(1).optional(),
  ownerId: z.string().nullable(),
  dueOn: z.iso.date().nullish(),
  unitIds: z.array(z.string()).min(1),
  free: z.string(),
});

test('a field is required exactly when its contract refuses every emptiness', () => {
  expect(['name', 'note', 'ownerId', 'dueOn', 'unitIds', 'free'].filter((name) => isRequired(Body, name))).toEqual([
    'name',
    'unitIds',
  ]);
});

test('what was left empty is sent as the contract wants it', () => {
  const values = { name: '', note: '', ownerId: '', dueOn: '', unitIds: [], free: '' };
  expect(tidy(Body, values)).toEqual({ name: '', ownerId: '', unitIds: [], free: '' });
  expect(tidy(z.object({ ownerId: z.uuid().nullable() }), { ownerId: '' })).toEqual({ ownerId: null });
});

test('the contract gives the longest text', () => {
  expect([maxLengthOf(Body, 'name'), maxLengthOf(Body, 'note'), maxLengthOf(Body, 'unitIds')]).toEqual([
    80,
    undefined,
    undefined,
  ]);
});

test('a stale save shows every field that differs, and never the version', () => {
  const found = differences(
    { version: 1, name: 'mine', note: 'same' },
    { version: 2, name: 'theirs', note: 'same', id: 'x' },
  );
  expect(found).toEqual([{ name: 'name', mine: 'mine', theirs: 'theirs' }]);
});

test('names and values are shown in words', () => {
  expect([humanise('plannedStart'), humanise('unitIds'), humanise('working-paper signed-off')]).toEqual([
    'Planned start',
    'Unit',
    'Working paper signed off',
  ]);
  expect(asText(['a', 1, null])).toBe('a, 1, ');
  expect(asText({ dueOn: '2026-11-24', unitIds: ['a', 'b'], note: null, open: true })).toBe(
    'Due on: 2026-11-24\nUnit: a, b\nOpen: yes',
  );
  expect(asText([{ step: 'x', by: { name: 'Ada', role: 'owner' } }, { step: 'y' }])).toBe(
    'Step: x\nBy:\n  Name: Ada\n  Role: owner\n\nStep: y',
  );
});
