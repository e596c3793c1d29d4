import { Text } from '@mantine/core';
import { Assignment as AssignmentView, Release } from '../../src/capabilities/audits/contract.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import type { Assignment } from './audit.ts';
import { teamText as text } from './team-strings.ts';

/** Takes somebody off the team, with the reason. */
export function ReleaseForm({ assignment, onDone }: { assignment: Assignment; onDone: () => void }) {
  const form = useActForm({
    schema: Release,
    initial: { reason: '', version: assignment.version },
    path: `/assignments/${assignment.id}/release`,
    reply: AssignmentView,
    done: text.releasedDone(assignment.name),
    onDone,
  });
  return (
    <ActForm form={form} submitLabel={text.releaseSubmit} onCancel={onDone}>
      <Text size="sm" c="dimmed">
        {text.releaseText}
      </Text>
      <ProseField {...form.field('reason')} label={text.releaseReason} />
    </ActForm>
  );
}
