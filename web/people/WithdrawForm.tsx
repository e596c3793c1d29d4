import { Text } from '@mantine/core';
import { Competence, Withdraw } from '../../src/capabilities/people/contract.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import { people as strings } from './strings.ts';

const text = strings.person;

/** Confirms that a competence record does not hold, with the reason. */
export function WithdrawForm({ competenceId, onDone }: { competenceId: string; onDone: () => void }) {
  const form = useActForm({
    schema: Withdraw,
    initial: { reason: '' },
    path: `/competences/${competenceId}/withdrawal`,
    reply: Competence,
    done: text.withdrawDone,
    onDone,
  });
  return (
    <ActForm form={form} submitLabel={text.withdraw} onCancel={onDone}>
      <Text size="sm">{text.withdrawText}</Text>
      <ProseField {...form.field('reason')} label={text.reason} rows={2} />
    </ActForm>
  );
}
