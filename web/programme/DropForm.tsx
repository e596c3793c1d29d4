import { Text } from '@mantine/core';
import { DropPlannedAudit, PlannedAudit } from '../../src/capabilities/programme/contract.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import type { Planned } from './programme.ts';
import { programmeText } from './strings.ts';

const text = programmeText.planned;

/** Drops a planned audit, with the reason. */
export function DropForm({ planned, onDone }: { planned: Planned; onDone: () => void }) {
  const form = useActForm({
    schema: DropPlannedAudit,
    initial: { reason: '', version: planned.version },
    path: `/planned-audits/${planned.id}/drop`,
    reply: PlannedAudit,
    done: text.droppedDone,
    onDone,
  });
  return (
    <ActForm form={form} submitLabel={text.dropSubmit} onCancel={onDone}>
      <Text size="sm" c="dimmed">
        {text.dropText}
      </Text>
      <ProseField {...form.field('reason')} label={text.reason} />
    </ActForm>
  );
}
