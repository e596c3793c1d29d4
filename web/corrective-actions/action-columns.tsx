import type { z } from 'zod';
import type { Action } from '../../src/capabilities/corrective-actions/contract.ts';
import { Ref } from '../evidence/Ref.tsx';
import { Grade, gradeName } from '../ui/Grade.tsx';
import { Status } from '../ui/Status.tsx';
import { ui } from '../ui/strings.ts';
import type { Column } from '../ui/table-model.ts';
import { When } from '../ui/When.tsx';
import { actions } from './strings.ts';
import { actionTone, words } from './words.ts';

export const actionColumns: readonly Column<z.infer<typeof Action>>[] = [
  { id: 'ref', header: actions.ref, value: (action) => action.ref, cell: (action) => <Ref of={action.ref} /> },
  {
    id: 'finding',
    header: actions.finding,
    value: (action) => `${action.findingRef} ${action.findingTitle}`,
  },
  {
    id: 'grade',
    header: actions.grade,
    value: (action) => ui.grades[gradeName(action.grade)],
    filter: true,
    cell: (action) => <Grade grade={action.grade} />,
    hideBelow: 'sm',
  },
  { id: 'owner', header: actions.owner, value: (action) => action.ownerName, filter: true, hideBelow: 'sm' },
  { id: 'unit', header: actions.unit, value: (action) => action.unitName, filter: true, hideBelow: 'lg' },
  {
    id: 'due',
    header: actions.due,
    value: (action) => action.dueOn,
    cell: (action) => (
      <>
        <When at={action.dueOn} plain />
        {action.dueChanges > 0 ? <div className="pl-dim">{actions.changed(action.dueChanges)}</div> : null}
      </>
    ),
  },
  {
    id: 'state',
    header: actions.state,
    value: (action) => words.states[action.state],
    filter: true,
    cell: (action) => <Status tone={actionTone[action.state]}>{words.states[action.state]}</Status>,
  },
  {
    id: 'next',
    header: actions.next,
    value: (action) => (action.next ? words.kinds[action.next] : actions.nothing),
    filter: true,
    hideBelow: 'md',
  },
];
