import type { z } from 'zod';
import type { Action } from '../../src/capabilities/corrective-actions/contract.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { DateField } from '../ui/fields/DateField.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { actions } from './strings.ts';
import { useStepForm } from './use-step-form.ts';

/** Another due date, with its reason: it is counted. */
export function DueChangeForm({ action, onDone }: { action: z.infer<typeof Action>; onDone: () => void }) {
  const form = useStepForm(action, 'due-change', onDone);
  return (
    <ActForm form={form} submitLabel={actions.dueChange} onCancel={onDone}>
      <DateField {...form.field('newDueOn')} required label={actions.newDue} hint={actions.dueHint} />
      <ProseField {...form.field('statement')} label={actions.dueReason} rows={2} />
    </ActForm>
  );
}
