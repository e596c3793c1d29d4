import { Text } from '@mantine/core';
import type { z } from 'zod';
import type { Action } from '../../src/capabilities/corrective-actions/contract.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { actions } from './strings.ts';
import { useStepForm } from './use-step-form.ts';

/** A closed action that did not hold starts anew. */
export function ReopeningForm({ action, onDone }: { action: z.infer<typeof Action>; onDone: () => void }) {
  const form = useStepForm(action, 'reopening', onDone);
  return (
    <ActForm form={form} submitLabel={actions.reopen} onCancel={onDone}>
      <Text size="sm">{actions.reopenText}</Text>
      <ProseField {...form.field('statement')} label={actions.reopenReason} rows={3} />
    </ActForm>
  );
}
