import { Button } from '@mantine/core';
import { useState } from 'react';
import type { z } from 'zod';
import type { Action } from '../../src/capabilities/corrective-actions/contract.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { useActionPart } from './action-part.ts';
import { DueChangeForm } from './DueChangeForm.tsx';
import { ReopeningForm } from './ReopeningForm.tsx';
import { actions } from './strings.ts';

/** The two acts beside the gates: another due date, and reopening what did not hold. */
export function ActionActs({ action }: { action: z.infer<typeof Action> }) {
  const part = useActionPart(action);
  const [doing, setDoing] = useState<'due-change' | 'reopening' | null>(null);
  const close = () => setDoing(null);
  const may = (kind: 'due-change' | 'reopening') => !part.reads && part.hindered(kind).length === 0;
  return (
    <>
      {may('due-change') ? (
        <Button variant="default" onClick={() => setDoing('due-change')}>
          {actions.dueChange}
        </Button>
      ) : null}
      {may('reopening') ? (
        <Button variant="outline" color="alarm" onClick={() => setDoing('reopening')}>
          {actions.reopen}
        </Button>
      ) : null}
      <ActDialog opened={doing === 'due-change'} onClose={close} title={actions.dueChange}>
        <DueChangeForm action={action} onDone={close} />
      </ActDialog>
      <ActDialog opened={doing === 'reopening'} onClose={close} title={actions.reopenTitle(action.ref)}>
        <ReopeningForm action={action} onDone={close} />
      </ActDialog>
    </>
  );
}
