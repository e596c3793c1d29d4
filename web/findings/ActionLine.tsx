import type { z } from 'zod';
import type { Action } from '../../src/capabilities/corrective-actions/contract.ts';
import { actionTone, words } from '../corrective-actions/words.ts';
import { Person } from '../ui/Person.tsx';
import { Status } from '../ui/Status.tsx';
import { To } from '../ui/To.tsx';
import { When } from '../ui/When.tsx';
import { findings } from './strings.ts';

/** Where a corrective action stands, in one line. */
export function ActionLine({ action }: { action: z.infer<typeof Action> }) {
  return (
    <ul className="pl-files">
      <li>
        <To path={`/corrective-actions/${action.id}`}>{action.ref}</To>
        <Status tone={actionTone[action.state]}>{words.states[action.state]}</Status>
        <Person name={action.ownerName} id={action.ownerId} />
        <span>
          {findings.page.due} <When at={action.dueOn} plain={action.state === 'closed'} />
        </span>
      </li>
    </ul>
  );
}
