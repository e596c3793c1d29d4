import { Button } from '@mantine/core';
import { OpenPaper, Paper } from '../../src/capabilities/fieldwork/contract.ts';
import { compareCriteria } from '../../src/capabilities/isms/domain.ts';
import type { Audit } from '../audits/audit.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { ManyField } from '../ui/fields/ManyField.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { SelectField } from '../ui/fields/SelectField.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { useGo } from '../ui/go.ts';
import { useActForm } from '../ui/useActForm.ts';
import { procedureFrom } from './guidance-text.ts';
import { fieldwork } from './strings.ts';
import { useCriteria } from './use-criteria.ts';

const text = fieldwork.form;
type Values = { unitId: string | null; title: string; criterionIds: string[]; procedure: string };

/** Opens a working paper for criteria of the mandate in one of the audit's units. */
export function OpenPaperForm({
  audit,
  criterionId,
  onCancel,
}: {
  audit: Audit;
  criterionId: string;
  onCancel: () => void;
}) {
  const go = useGo();
  const first = audit.criteria.find((criterion) => criterion.id === criterionId);
  const initial: Values = {
    unitId: audit.units.length === 1 ? (audit.units[0]?.id ?? null) : null,
    title: first?.title ?? '',
    criterionIds: first ? [first.id] : [],
    procedure: '',
  };
  const form = useActForm({
    schema: OpenPaper,
    initial,
    path: `/audits/${audit.id}/working-papers`,
    reply: Paper,
    done: (paper) => fieldwork.list.opened(paper.ref),
    onDone: (paper) => go(`/audits/${audit.id}/papers/${paper.id}`),
  });
  const criteria = useCriteria(form.values.criterionIds);
  const answering = new Set(criteria.flatMap((criterion) => criterion.units.map((unit) => unit.id)));
  const guidance = criteria.map(procedureFrom).filter((part) => part !== '');
  const procedure = form.field('procedure');
  return (
    <ActForm form={form} submitLabel={fieldwork.list.openSubmit} onCancel={onCancel}>
      <ManyField
        {...form.field('criterionIds')}
        label={fieldwork.criteria}
        hint={text.criteriaHint}
        options={audit.criteria
          .toSorted((a, b) => compareCriteria(a.id, b.id))
          .map((criterion) => ({ value: criterion.id, label: `${criterion.id} ${criterion.title}` }))}
      />
      <SelectField
        {...form.field('unitId')}
        label={fieldwork.unit}
        options={audit.units.map((unit) => ({
          value: unit.id,
          label: `${unit.ref} ${unit.name}`,
          ...(answering.has(unit.id) ? { hint: text.answers } : {}),
        }))}
      />
      <TextField {...form.field('title')} label={fieldwork.title} />
      <ProseField {...procedure} label={text.procedure} hint={text.procedureHint} rows={6} />
      {guidance.length > 0 ? (
        <div>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() =>
              procedure.onChange([procedure.value.trim(), ...guidance].filter((part) => part !== '').join('\n\n'))
            }
          >
            {text.fromGuidance}
          </Button>
        </div>
      ) : null}
    </ActForm>
  );
}
