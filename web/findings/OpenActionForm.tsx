import type { z } from 'zod';
import { Action, OpenAction } from '../../src/capabilities/corrective-actions/contract.ts';
import type { Finding } from '../../src/capabilities/findings/contract.ts';
import { usePeopleOptions } from '../isms/options.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { DateField } from '../ui/fields/DateField.tsx';
import { SelectField } from '../ui/fields/SelectField.tsx';
import { useGo } from '../ui/go.ts';
import { useActForm } from '../ui/useActForm.ts';
import { findings } from './strings.ts';

const text = findings.page;
type Values = { ownerId: string | null; dueOn: string | null };

/** Opens the corrective action: who owns it and by when. */
export function OpenActionForm({ finding, onDone }: { finding: z.infer<typeof Finding>; onDone: () => void }) {
  const people = usePeopleOptions(finding.unitOwnerId);
  const go = useGo();
  const initial: Values = { ownerId: finding.unitOwnerId, dueOn: null };
  const form = useActForm({
    schema: OpenAction,
    initial,
    path: `/findings/${finding.id}/corrective-action`,
    reply: Action,
    done: (action) => text.actionOpened(action.ref),
    onDone: (action) => {
      onDone();
      go(`/corrective-actions/${action.id}`);
    },
  });
  return (
    <ActForm form={form} submitLabel={text.openAction} onCancel={onDone}>
      <SelectField {...form.field('ownerId')} label={text.actionOwner} options={people} />
      <DateField {...form.field('dueOn')} label={text.actionDue} />
    </ActForm>
  );
}
