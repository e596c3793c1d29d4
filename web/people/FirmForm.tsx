import { AddFirm, Firm } from '../../src/capabilities/people/contract.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import { people as strings } from './strings.ts';

const text = strings.people;

/** Adds a firm. */
export function FirmForm({ onDone }: { onDone: () => void }) {
  const form = useActForm({
    schema: AddFirm,
    initial: { name: '' },
    path: '/firms',
    reply: Firm,
    done: (firm) => text.firmAdded(firm.name),
    onDone,
  });
  return (
    <ActForm form={form} submitLabel={text.addFirm} onCancel={onDone}>
      <TextField {...form.field('name')} label={text.firmName} autoFocus />
    </ActForm>
  );
}
