import { SimpleGrid, Text } from '@mantine/core';
import type { z } from 'zod';
import { RecordRisk, Risk } from '../../src/capabilities/isms/contract.ts';
import { RISK_TREATMENTS } from '../../src/capabilities/isms/domain.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { DateField } from '../ui/fields/DateField.tsx';
import { ManyField } from '../ui/fields/ManyField.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { SelectField } from '../ui/fields/SelectField.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import { optionsOf, useCriterionOptions, usePeopleOptions, useUnitOptions } from './options.ts';
import { riskValues } from './risk-values.ts';
import { StepField } from './StepField.tsx';
import { isms } from './strings.ts';
import { words } from './words.ts';

const text = isms.risks;
type View = z.infer<typeof Risk>;
type Props = { risk?: View; onDone: (risk: View) => void; onCancel: () => void };

/** Records a risk, or reassesses the one given: the new result supersedes the one before. */
export function RiskForm({ risk, onDone, onCancel }: Props) {
  const people = usePeopleOptions(risk?.ownerId);
  const units = useUnitOptions(risk?.unitIds);
  const criteria = useCriterionOptions(risk?.criterionIds);
  const form = useActForm({
    schema: RecordRisk,
    initial: riskValues(risk),
    path: risk ? `/risks/${risk.id}/reassessment` : '/risks',
    reply: Risk,
    done: (saved) => (risk ? text.reassessed(saved.ref) : text.recorded(saved.ref)),
    onDone,
  });
  return (
    <ActForm form={form} submitLabel={risk ? text.reassess : text.record} onCancel={onCancel}>
      {risk ? (
        <Text size="sm" c="dimmed">
          {text.reassessHint}
        </Text>
      ) : null}
      <TextField {...form.field('title')} label={isms.title} autoFocus />
      <ProseField {...form.field('description')} label={isms.description} />
      <StepField {...form.field('likelihood')} label={text.likelihood} scale="risk" />
      <StepField {...form.field('impact')} label={text.impact} scale="risk" />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <SelectField
          {...form.field('treatment')}
          label={text.treatment}
          options={optionsOf(RISK_TREATMENTS, words.treatments)}
        />
        <SelectField {...form.field('ownerId')} label={isms.owner} options={people} />
      </SimpleGrid>
      <ProseField {...form.field('treatmentNote')} label={text.treatmentNote} rows={2} />
      <ManyField {...form.field('unitIds')} label={text.units} options={units} />
      <ManyField {...form.field('criterionIds')} label={text.criteria} options={criteria} />
      <DateField {...form.field('assessedOn')} label={text.assessed} />
      <TextField {...form.field('source')} label={isms.source} hint={text.sourceHint} />
      {risk ? null : <TextField {...form.field('ref')} label={text.ref} hint={text.refHint} />}
    </ActForm>
  );
}
