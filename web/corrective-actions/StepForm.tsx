import { Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { z } from 'zod';
import type { Action } from '../../src/capabilities/corrective-actions/contract.ts';
import type { Gate } from '../../src/capabilities/corrective-actions/domain.ts';
import { optionsOf } from '../isms/options.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { ActForm } from '../ui/ActForm.tsx';
import { DateField } from '../ui/fields/DateField.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { SelectField } from '../ui/fields/SelectField.tsx';
import { FollowUpEvidence } from './FollowUpEvidence.tsx';
import { FollowUpUpload } from './FollowUpUpload.tsx';
import { actions } from './strings.ts';
import { useStepForm } from './use-step-form.ts';
import { type Outcome, words } from './words.ts';

const outcomesOf: Partial<Record<Gate, readonly Outcome[]>> = {
  verification: ['accepted', 'rejected'],
  effectiveness: ['effective', 'not-effective'],
};
/** Where evidence is named: needed when it is done, welcome when it is looked at. */
const withEvidence: ReadonlySet<Gate> = new Set(['done', 'verification', 'effectiveness']);

/** Records one gate. */
export function StepForm({ gate, action }: { gate: Gate; action: z.infer<typeof Action> }) {
  const form = useStepForm(action, gate);
  const outcomes = outcomesOf[gate];
  const evidence = form.field('evidenceIds');
  const [uploading, dialog] = useDisclosure(false);
  return (
    <>
      <ActForm form={form} submitLabel={actions.record(words.kinds[gate])}>
        {outcomes ? (
          <SelectField
            {...form.field('outcome')}
            required
            label={actions.outcome}
            hint={actions.againText}
            options={optionsOf(outcomes, words.outcomes)}
          />
        ) : null}
        <ProseField {...form.field('statement')} label={gate === 'plan' ? words.kinds.plan : actions.statement} />
        {gate === 'plan' ? (
          <>
            <ProseField
              {...form.field('effectivenessCriteria')}
              required
              label={actions.criteria}
              hint={actions.criteriaHint}
              rows={2}
            />
            <DateField
              {...form.field('reviewAfter')}
              required
              label={actions.reviewAfter}
              hint={actions.reviewAfterHint}
            />
          </>
        ) : null}
        {withEvidence.has(gate) ? (
          <FollowUpEvidence action={action} field={{ ...evidence, required: gate === 'done' }} onUpload={dialog.open} />
        ) : null}
        {gate === 'closure' ? <Text size="sm">{words.about.closure}</Text> : null}
      </ActForm>
      <ActDialog opened={uploading} onClose={dialog.close} title={actions.upload} as="drawer" size="xl">
        <FollowUpUpload
          auditId={action.auditId}
          onStored={(id) => form.mantine.setFieldValue('evidenceIds', (before) => [...before, id])}
        />
      </ActDialog>
    </>
  );
}
