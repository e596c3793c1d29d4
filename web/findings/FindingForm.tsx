import { SimpleGrid } from '@mantine/core';
import type { z } from 'zod';
import type { Paper } from '../../src/capabilities/fieldwork/contract.ts';
import { ChangeFinding, Finding, RecordFinding } from '../../src/capabilities/findings/contract.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { ManyField } from '../ui/fields/ManyField.tsx';
import { NumberField } from '../ui/fields/NumberField.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { SelectField } from '../ui/fields/SelectField.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { tidy } from '../ui/form-shape.ts';
import { useActForm } from '../ui/useActForm.ts';
import { findingValues } from './finding-values.ts';
import { findings } from './strings.ts';
import { gradeOptions } from './words.ts';

const text = findings.form;
type View = z.infer<typeof Finding>;

type Props = {
  paper: z.infer<typeof Paper>;
  /** Absent: a new one is recorded from the paper. */
  finding?: View | undefined;
  onDone: (finding: View) => void;
  onCancel: () => void;
};

/** Records what a signed paper found, or changes it before the report is issued. */
export function FindingForm({ paper, finding, onDone, onCancel }: Props) {
  const schema = finding ? ChangeFinding : RecordFinding;
  const form = useActForm({
    schema,
    initial: findingValues(paper, finding),
    method: finding ? 'PATCH' : 'POST',
    path: finding ? `/findings/${finding.id}` : `/audits/${paper.auditId}/findings`,
    reply: Finding,
    toBody: ({ version, ...values }) =>
      tidy(schema, { ...values, ...(finding ? { version } : { workingPaperId: paper.id }) }),
    done: (saved) => (finding ? text.changed(saved.ref) : text.recorded(saved.ref)),
    onDone,
  });
  const titles = new Map(paper.criteria.map((criterion) => [criterion.id, criterion.title]));
  return (
    <ActForm form={form} submitLabel={finding ? undefined : text.record} onCancel={onCancel}>
      <SelectField
        {...form.field('criterionId')}
        required
        label={findings.criterion}
        options={paper.criterionIds.map((id) => ({ value: id, label: `${id} ${titles.get(id) ?? ''}` }))}
      />
      <SelectField {...form.field('grade')} label={findings.grade} hint={text.gradeHint} options={gradeOptions} />
      <TextField {...form.field('title')} label={findings.title} />
      <ProseField {...form.field('condition')} label={text.condition} hint={text.conditionHint} rows={4} />
      <SimpleGrid cols={{ base: 2 }} spacing="sm">
        <NumberField {...form.field('extentFound')} label={text.found} min={0} />
        <NumberField {...form.field('extentOf')} label={text.of} min={0} />
      </SimpleGrid>
      <ProseField {...form.field('extentNote')} label={text.extentNote} rows={1} />
      <ProseField {...form.field('effect')} label={text.effect} hint={text.effectHint} rows={2} />
      <ManyField
        {...form.field('evidenceIds')}
        label={findings.evidence}
        hint={text.evidenceHint}
        options={paper.evidence
          .filter((item) => !item.withdrawn || finding?.evidenceIds.includes(item.id))
          .map((item) => ({ value: item.id, label: `${item.ref} ${item.title}` }))}
      />
    </ActForm>
  );
}
