import type { z } from 'zod';
import type { IndependenceMatrix } from '../../src/capabilities/people/contract.ts';
import { Status } from '../ui/Status.tsx';
import type { Column } from '../ui/table-model.ts';
import type { OutcomeName } from './Outcome.tsx';
import { people as strings } from './strings.ts';

const text = strings.independence;

export const cellKey = (personId: string, unitId: string): string => `${personId}.${unitId}`;

/** For one unit: who could audit it, who only with a safeguard, who not. */
export type Choice = { id: string; unit: string } & Record<OutcomeName, readonly string[]>;

export function choicesOf(matrix: z.infer<typeof IndependenceMatrix>): Choice[] {
  const names = new Map(matrix.people.map((person) => [person.id, person.name]));
  return matrix.units.map((unit) => {
    const own = matrix.cells.filter((cell) => cell.unitId === unit.id);
    const named = (outcome: OutcomeName) =>
      own.filter((cell) => cell.outcome === outcome).map((cell) => names.get(cell.personId) ?? '');
    return {
      id: unit.id,
      unit: `${unit.ref} ${unit.name}`,
      pass: named('pass'),
      threatened: named('threatened'),
      fail: named('fail'),
    };
  });
}

const choiceWord = ({ pass }: Choice): string =>
  pass.length === 0 ? text.choices.none : pass.length === 1 ? text.choices.one : text.choices.more;

export const choiceColumns: Column<Choice>[] = [
  { id: 'unit', header: text.unit, value: (row) => row.unit },
  {
    id: 'choice',
    header: text.choice,
    value: choiceWord,
    cell: (row) => (
      <Status tone={row.pass.length === 0 ? 'bad' : row.pass.length === 1 ? 'part' : 'good'}>{choiceWord(row)}</Status>
    ),
    filter: true,
  },
  {
    id: 'pass',
    header: text.outcomes.pass,
    value: (row) => row.pass.join(', '),
    cell: (row) => (row.pass.length === 0 ? text.nobody : row.pass.join(', ')),
  },
  { id: 'threatened', header: text.outcomes.threatened, value: (row) => row.threatened.join(', '), hideBelow: 'sm' },
  { id: 'fail', header: text.outcomes.fail, value: (row) => row.fail.join(', '), hideBelow: 'md' },
];
