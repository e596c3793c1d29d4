import type { z } from 'zod';
import type { Interest } from '../../src/capabilities/people/contract.ts';
import { today } from '../isms/today.ts';
import { To } from '../ui/To.tsx';
import type { Column } from '../ui/table-model.ts';
import { When } from '../ui/When.tsx';
import { tieStanding } from './standing.ts';
import { people as strings } from './strings.ts';
import { TieCell } from './TieCell.tsx';

const { person: text, interests } = strings;
export type InterestRow = z.infer<typeof Interest>;

export const interestText = (row: InterestRow): string =>
  `${row.who}: ${interests.kinds[row.kind]}, ${row.unitName ?? interests.whole}`;

/** The columns of interests; ending one only for those who may. */
export function interestColumns(onEnd: ((row: InterestRow) => void) | null): Column<InterestRow>[] {
  return [
    {
      id: 'who',
      header: interests.who,
      value: (row) => row.who,
      cell: (row) => (row.personId === null ? row.who : <To path={`/people/${row.personId}`}>{row.who}</To>),
    },
    { id: 'kind', header: text.kind, value: (row) => interests.kinds[row.kind], filter: true },
    {
      id: 'unit',
      header: text.unit,
      value: (row) => row.unitName ?? interests.whole,
      cell: (row) => (row.unitId === null ? interests.whole : <To path={`/units/${row.unitId}`}>{row.unitName}</To>),
      hideBelow: 'sm',
    },
    { id: 'note', header: text.note, value: (row) => row.note, hideBelow: 'md' },
    {
      id: 'from',
      header: text.from,
      value: (row) => row.fromOn,
      cell: (row) => <When at={row.fromOn} plain />,
      hideBelow: 'sm',
    },
    {
      id: 'until',
      header: text.until,
      value: (row) => row.toOn,
      cell: (row) => <When at={row.toOn} plain />,
      hideBelow: 'sm',
    },
    {
      id: 'standing',
      header: text.standing,
      value: (row) => tieStanding(row, today()).word,
      cell: (row) => <TieCell tie={row} about={interestText(row)} onEnd={onEnd ? () => onEnd(row) : null} />,
      filter: true,
    },
  ];
}
