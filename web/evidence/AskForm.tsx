import { AskForEvidence, EvidenceRequest } from '../../src/capabilities/evidence/contract.ts';
import { compareCriteria } from '../../src/capabilities/isms/domain.ts';
import type { Audit } from '../audits/audit.ts';
import { usePeopleOptions } from '../isms/options.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { DateField } from '../ui/fields/DateField.tsx';
import { ManyField } from '../ui/fields/ManyField.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { SelectField } from '../ui/fields/SelectField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import { evidence } from './strings.ts';

const text = evidence.requests;
type Values = {
  unitId: string | null;
  askedOf: string | null;
  wanted: string;
  criteria: string[];
  dueOn: string | null;
};

/** Asks somebody for evidence, within the mandate and with a date. */
export function AskForm({ audit, onDone }: { audit: Audit; onDone: () => void }) {
  const people = usePeopleOptions();
  const only = audit.units.length === 1 ? audit.units[0] : undefined;
  const initial: Values = {
    unitId: only?.id ?? null,
    askedOf: only?.ownerId ?? null,
    wanted: '',
    criteria: [],
    dueOn: null,
  };
  const form = useActForm({
    schema: AskForEvidence,
    initial,
    path: `/audits/${audit.id}/evidence-requests`,
    reply: EvidenceRequest,
    done: (asked) => text.askedDone(asked.ref),
    onDone,
  });
  const unit = form.field('unitId');
  return (
    <ActForm form={form} submitLabel={text.askSubmit} onCancel={onDone}>
      <SelectField
        {...unit}
        onChange={(unitId) => {
          unit.onChange(unitId);
          const owner = audit.units.find((each) => each.id === unitId)?.ownerId;
          if (owner && form.values.askedOf === null) form.set({ askedOf: owner });
        }}
        label={text.unit}
        options={audit.units.map((each) => ({ value: each.id, label: `${each.ref} ${each.name}` }))}
      />
      <SelectField {...form.field('askedOf')} label={text.askedOf} hint={text.askedOfHint} options={people} />
      <ProseField {...form.field('wanted')} label={text.wanted} hint={text.wantedHint} rows={4} />
      <ManyField
        {...form.field('criteria')}
        label={text.criteria}
        hint={text.criteriaHint}
        options={audit.criteria
          .toSorted((a, b) => compareCriteria(a.id, b.id))
          .map((criterion) => ({ value: criterion.id, label: `${criterion.id} ${criterion.title}` }))}
      />
      <DateField {...form.field('dueOn')} label={text.due} />
    </ActForm>
  );
}
