import type { z } from 'zod';
import type { Programme } from '../../src/capabilities/programme/contract.ts';
import { Status } from '../ui/Status.tsx';
import type { Column } from '../ui/table-model.ts';
import { When } from '../ui/When.tsx';
import { stateTone } from './programme.ts';
import { programmeText as text } from './strings.ts';

export const programmeColumns: Column<z.infer<typeof Programme>>[] = [
  { id: 'name', header: text.fields.name, value: (row) => row.name },
  {
    id: 'state',
    header: text.fields.state,
    filter: true,
    value: (row) => text.states[row.state],
    cell: (row) => <Status tone={stateTone[row.state]}>{text.states[row.state]}</Status>,
  },
  {
    id: 'from',
    header: text.fields.cycleFrom,
    value: (row) => row.cycleFrom,
    cell: (row) => <When at={row.cycleFrom} plain />,
    hideBelow: 'sm',
  },
  {
    id: 'to',
    header: text.fields.cycleTo,
    value: (row) => row.cycleTo,
    cell: (row) => <When at={row.cycleTo} plain />,
  },
  { id: 'version', header: text.fields.version, value: (row) => row.version, align: 'right', hideBelow: 'sm' },
];
