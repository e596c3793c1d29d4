import { Absence, AddAbsence } from '../../src/capabilities/people/contract.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { DateField } from '../ui/fields/DateField.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import { people as strings } from './strings.ts';

const text = strings.person;
const initial: { fromOn: string | null; toOn: string | null; note: string } = { fromOn: null, toOn: null, note: '' };

/** Records when somebody is away. */
export function AbsenceForm({ personId, onDone }: { personId: string; onDone: () => void }) {
  const form = useActForm({
    schema: AddAbsence,
    initial,
    path: `/people/${personId}/absences`,
    reply: Absence,
    done: text.absenceDone,
    onDone,
  });
  return (
    <ActForm form={form} submitLabel={text.addAbsence} onCancel={onDone}>
      <DateField {...form.field('fromOn')} label={text.from} />
      <DateField {...form.field('toOn')} label={text.until} />
      <ProseField {...form.field('note')} label={text.note} rows={2} />
    </ActForm>
  );
}
