import { Text } from '@mantine/core';
import { Evidence, WithdrawEvidence } from '../../src/capabilities/evidence/contract.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import { evidence } from './strings.ts';

const text = evidence.list;

/** Withdraws evidence that does not hold. */
export function WithdrawEvidenceForm({ id, onDone }: { id: string; onDone: () => void }) {
  const form = useActForm({
    schema: WithdrawEvidence,
    initial: { reason: '' },
    path: `/evidence/${id}/withdrawal`,
    reply: Evidence,
    done: text.withdrawnDone,
    onDone,
  });
  return (
    <ActForm form={form} submitLabel={evidence.withdraw} onCancel={onDone}>
      <Text size="sm">{text.withdrawText}</Text>
      <ProseField {...form.field('reason')} label={evidence.reason} hint={text.withdrawReason} rows={2} />
    </ActForm>
  );
}
