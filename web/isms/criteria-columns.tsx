import { Status } from '../ui/Status.tsx';
import { To } from '../ui/To.tsx';
import type { Column } from '../ui/table-model.ts';
import type { CriterionRow } from './criteria-rows.ts';
import { Ref } from './Ref.tsx';
import { isms } from './strings.ts';
import { words } from './words.ts';

const text = isms.criteria;

export const themeWord = (theme: string | null): string => (theme === null ? '' : (words.themes[theme] ?? theme));

export const criteriaColumns: Column<CriterionRow>[] = [
  { id: 'ref', header: text.ref, value: (row) => row.id, cell: (row) => <Ref>{row.id}</Ref> },
  { id: 'title', header: isms.title, value: (row) => row.title, width: '34%' },
  { id: 'kind', header: isms.kind, value: (row) => words.criterionKinds[row.kind], filter: true, hideBelow: 'md' },
  { id: 'theme', header: text.theme, value: (row) => themeWord(row.theme), filter: true, hideBelow: 'md' },
  {
    id: 'applies',
    header: text.applies,
    value: (row) => (row.retired ? isms.retired : row.applies ? words.yes : words.no),
    cell: (row) => (row.applies ? words.yes : <Status tone="na">{row.retired ? isms.retired : words.no}</Status>),
    filter: true,
    hideBelow: 'sm',
  },
  {
    id: 'covered',
    header: text.covered,
    value: (row) => (row.units.length > 0 ? words.yes : words.no),
    cell: (row) =>
      row.units.length > 0 ? (
        words.yes
      ) : row.applies ? (
        <Status tone="bad">{words.no}</Status>
      ) : (
        <span className="pl-dim">—</span>
      ),
    filter: true,
    hideBelow: 'sm',
  },
  {
    id: 'units',
    header: text.units,
    value: (row) => row.units.map((unit) => unit.ref).join(', '),
    cell: (row) => (
      <span className="pl-ref-list">
        {row.units.map((unit) => (
          <span key={unit.id} title={unit.name}>
            <To path={`/units/${unit.id}`}>{unit.ref}</To>
          </span>
        ))}
      </span>
    ),
    hideBelow: 'md',
  },
];
