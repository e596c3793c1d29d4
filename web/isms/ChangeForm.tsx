import type { z } from 'zod';
import { Change, RecordChange } from '../../src/capabilities/isms/contract.ts';
import { CHANGE_KINDS } from '../../src/capabilities/isms/domain.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { DateField } from '../ui/fields/DateField.tsx';
import { ManyField } from '../ui/fields/ManyField.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { SelectField } from '../ui/fields/SelectField.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import { optionsOf, useUnitOptions } from './options.ts';
import { isms } from './strings.ts';
import { today } from './today.ts';
import { words } from './words.ts';

const text = isms.changes;
type Values = {
  title: string;
  kind: z.infer<typeof Change>['kind'] | null;
  happenedOn: string | null;
  description: string;
  unitIds: string[];
};

/** Records a change that has happened. */
export function ChangeForm({ onDone }: { onDone: () => void }) {
  const units = useUnitOptions();
  const initial: Values = { title: '', kind: null, happenedOn: today(), description: '', unitIds: [] };
  const form = useActForm({
    schema: RecordChange,
    initial,
    path: '/changes',
    reply: Change,
    done: (change) => text.recorded(change.ref),
    onDone,
  });
  return (
    <ActForm form={form} submitLabel={text.record} onCancel={onDone}>
      <TextField {...form.field('title')} label={isms.title} autoFocus />
      <SelectField {...form.field('kind')} label={isms.kind} options={optionsOf(CHANGE_KINDS, words.changeKinds)} />
      <DateField {...form.field('happenedOn')} label={text.happened} />
      <ManyField {...form.field('unitIds')} label={text.units} options={units} />
      <ProseField {...form.field('description')} label={isms.description} />
    </ActForm>
  );
}
