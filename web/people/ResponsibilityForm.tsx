import type { z } from 'zod';
import { AddResponsibility, Responsibility } from '../../src/capabilities/people/contract.ts';
import { RESPONSIBILITY_KINDS } from '../../src/capabilities/people/domain.ts';
import { optionsOf, useUnitOptions } from '../isms/options.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { DateField } from '../ui/fields/DateField.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { SelectField } from '../ui/fields/SelectField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import { people as strings } from './strings.ts';

const text = strings.person;
type Values = {
  unitId: string | null;
  kind: z.infer<typeof Responsibility>['kind'] | null;
  note: string;
  fromOn: string | null;
  toOn: string | null;
};
const initial: Values = { unitId: null, kind: null, note: '', fromOn: null, toOn: null };

/** Records what a person does for a unit. */
export function ResponsibilityForm({ personId, onDone }: { personId: string; onDone: () => void }) {
  const units = useUnitOptions();
  const form = useActForm({
    schema: AddResponsibility,
    initial,
    path: `/people/${personId}/responsibilities`,
    reply: Responsibility,
    done: text.responsibilityDone,
    onDone,
  });
  return (
    <ActForm form={form} submitLabel={text.addResponsibility} onCancel={onDone}>
      <SelectField {...form.field('unitId')} label={text.unit} options={units} />
      <SelectField
        {...form.field('kind')}
        label={text.kind}
        options={optionsOf(RESPONSIBILITY_KINDS, text.responsibilityKinds)}
      />
      <DateField {...form.field('fromOn')} label={text.from} />
      <DateField {...form.field('toOn')} label={text.until} hint={text.untilHint} />
      <ProseField {...form.field('note')} label={text.note} rows={2} />
    </ActForm>
  );
}
