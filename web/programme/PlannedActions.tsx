import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { MandateForm } from '../audits/MandateForm.tsx';
import { useMayKeep } from '../isms/options.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { useGo } from '../ui/go.ts';
import { To } from '../ui/To.tsx';
import { DropForm } from './DropForm.tsx';
import { MoveForm } from './MoveForm.tsx';
import type { Detail, Planned } from './programme.ts';
import { programmeText } from './strings.ts';

const text = programmeText.planned;

/** Create the audit, move or drop the plan; why not, where it cannot be. */
export function PlannedActions({ programme, planned }: { programme: Detail; planned: Planned }) {
  const mayKeep = useMayKeep();
  const go = useGo();
  const [doing, act] = useState<'create' | 'move' | 'drop' | null>(null);
  const stop = () => act(null);
  if (planned.dropped) return null;
  if (planned.audit)
    return (
      <Text size="sm" mb="md">
        <To path={`/audits/${planned.audit.id}`}>{text.openAudit(planned.audit.ref)}</To>
      </Text>
    );
  const approved = programme.state === 'approved';
  const why = !mayKeep ? text.others : approved ? null : text.notApproved;
  return (
    <>
      <Group gap="xs" mb="xs">
        {mayKeep && approved ? <Button onClick={() => act('create')}>{text.create}</Button> : null}
        {mayKeep ? (
          <>
            <Button variant="default" onClick={() => act('move')}>
              {text.move}
            </Button>
            <Button variant="outline" color="alarm" onClick={() => act('drop')}>
              {text.drop}
            </Button>
          </>
        ) : null}
      </Group>
      {why ? (
        <Text size="sm" c="dimmed" mb="sm">
          {why}
        </Text>
      ) : null}
      <ActDialog opened={doing === 'create'} onClose={stop} title={text.createTitle} as="drawer" size="xl">
        <MandateForm start={{ kind: 'plan', planned }} onDone={(audit) => go(`/audits/${audit.id}`)} onCancel={stop} />
      </ActDialog>
      <ActDialog opened={doing === 'move'} onClose={stop} title={text.moveTitle}>
        <MoveForm planned={planned} onDone={stop} />
      </ActDialog>
      <ActDialog opened={doing === 'drop'} onClose={stop} title={text.dropTitle}>
        <DropForm planned={planned} onDone={stop} />
      </ActDialog>
    </>
  );
}
