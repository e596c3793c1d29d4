import { expect, test } from 'vitest';
import { asProblem, fieldAt, firstOfEach, isStale, localProblem, splitViolations, toProblem } from './problem.ts';

test('a problem of ours is taken as it is', () => {
  const body = {
    type: 'urn:plumbline:problem:refused',
    title: 'Refused',
    status: 422,
    violations: [{ rule: 'a.b', message: 'Do c.' }],
  };
  expect(toProblem(422, body)).toEqual(body);
});

test('the sign-in service and unreadable answers become problems too', () => {
  expect(toProblem(401, { code: 'X', message: 'Invalid' })).toMatchObject({ status: 401, detail: 'Invalid' });
  expect(toProblem(502, undefined)).toMatchObject({ status: 502, title: 'The server could not answer' });
});

test('every broken rule is shown: at its field when the form has it, above otherwise', () => {
  const violations = [
    { rule: 'a', message: 'At name.', path: 'name' },
    { rule: 'b', message: 'Also at name.', path: 'body.name' },
    { rule: 'c', message: 'In the list.', path: 'items.0.text' },
    { rule: 'd', message: 'Elsewhere.', path: 'unknown' },
    { rule: 'e', message: 'General.' },
  ];
  const { atField, general } = splitViolations(violations, new Set(['name', 'items']));
  expect(atField).toEqual({ name: 'At name. Also at name.', items: 'In the list.' });
  expect(general.map((violation) => violation.rule)).toEqual(['d', 'e']);
});

test('of what a contract says about a field the first sentence is shown; what has no field names its place', () => {
  const found = firstOfEach(
    [
      { rule: 'too_small', message: 'Must not be empty.', path: 'name' },
      { rule: 'custom', message: 'Must not be blank.', path: 'name' },
      { rule: 'too_small', message: 'Fill this in.', path: 'items.0.text' },
      { rule: 'too_small', message: 'Fill this in.', path: 'items.1.text' },
      { rule: 'invalid_value', message: 'Choose one.', path: 'scope.0.unitId' },
      { rule: 'custom', message: 'General.', path: '' },
    ],
    (path) => fieldAt(path, new Set(['name', 'items'])),
  );
  expect(found.map((violation) => violation.message)).toEqual([
    'Must not be empty.',
    'Fill this in.',
    'Unit: Choose one.',
    'General.',
  ]);
});

test('only a conflict that brings the current state is stale', () => {
  expect(isStale(toProblem(409, { type: 't', title: 't', status: 409, current: { version: 2 } }))).toBe(true);
  expect(isStale(toProblem(409, { type: 't', title: 't', status: 409 }))).toBe(false);
});

test('whatever is thrown can be shown', () => {
  expect(asProblem(localProblem('offline', 'No answer', '')).status).toBe(0);
  expect(asProblem('text').detail).toBe('text');
});
