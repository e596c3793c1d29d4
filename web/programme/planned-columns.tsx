import { audits } from '../audits/strings.ts';
import { today } from '../isms/today.ts';
import { Status } from '../ui/Status.tsx';
import type { Column } from '../ui/table-model.ts';
import { When } from '../ui/When.tsx';
import { type Planned, plannedTone } from './programme.ts';
import { programmeText } from './strings.ts';

const text = programmeText.planned;
const stages = new Map<string, string>(Object.entries(audits.stages.names));

/** Where a planned audit stands, in a word. */
export function plannedWord(planned: Planned): string {
  if (planned.dropped) return text.states.dropped;
  if (planned.audit) return `${planned.audit.ref} ${stages.get(planned.audit.stage) ?? ''}`;
  if (planned.dueOn < today()) return text.states.overdue;
  return planned.plannedTo > planned.dueOn ? text.states.late : text.states.planned;
}

export const plannedColumns: Column<Planned>[] = [
  { id: 'title', header: text.title, value: (row) => row.title, width: '22%' },
  {
    id: 'when',
    header: text.when,
    value: (row) => row.plannedFrom,
    cell: (row) => (
      <>
        <span className="pl-when">
          <When at={row.plannedFrom} plain /> {row.plannedTo === row.plannedFrom ? null : '–'}
        </span>{' '}
        {row.plannedTo === row.plannedFrom ? null : <When at={row.plannedTo} plain />}
      </>
    ),
    width: 130,
  },
  { id: 'due', header: text.dueOn, value: (row) => row.dueOn, cell: (row) => <When at={row.dueOn} plain /> },
  {
    id: 'units',
    header: text.units,
    value: (row) => row.units.map((unit) => `${unit.ref} ${unit.name}`).join(', '),
    cell: (row) => (
      <span title={row.units.map((unit) => unit.name).join(', ')}>{row.units.map((unit) => unit.ref).join(', ')}</span>
    ),
    width: 90,
    hideBelow: 'lg',
  },
  {
    id: 'reason',
    header: text.reason,
    value: (row) => row.reason,
    cell: (row) => <span className="pl-prose pl-reason">{row.reason}</span>,
    width: '36%',
    hideBelow: 'md',
  },
  {
    id: 'state',
    header: text.state,
    filter: true,
    value: plannedWord,
    cell: (row) => <Status tone={plannedTone(row, today())}>{plannedWord(row)}</Status>,
  },
];
