import { Text } from '@mantine/core';
import { Approve, Programme } from '../../src/capabilities/programme/contract.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import type { Detail } from './programme.ts';
import { programmeText } from './strings.ts';

const text = programmeText.approve;

/** Top management approves this version, in its own words. */
export function ApproveForm({ programme, onDone }: { programme: Detail; onDone: () => void }) {
  const form = useActForm({
    schema: Approve,
    initial: { statement: text.statementStart, version: programme.version },
    path: `/programmes/${programme.id}/approvals`,
    reply: Programme,
    done: text.done,
    onDone,
  });
  const planned = programme.plannedAudits.filter((each) => !each.dropped).length;
  return (
    <ActForm form={form} submitLabel={text.submit} onCancel={onDone}>
      <Text size="sm">{text.text(programme.version, planned)}</Text>
      <ProseField {...form.field('statement')} label={text.statement} />
    </ActForm>
  );
}
