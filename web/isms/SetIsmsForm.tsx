import type { z } from 'zod';
import { Isms, SetIsms } from '../../src/capabilities/isms/contract.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import { PartiesField } from './PartiesField.tsx';
import { isms } from './strings.ts';

const text = isms.overview;

/** Edits scope and interested parties. */
export function SetIsmsForm({
  isms: { scope, interestedParties, version },
  onDone,
}: {
  isms: z.infer<typeof Isms>;
  onDone: () => void;
}) {
  const form = useActForm({
    schema: SetIsms,
    initial: { scope, interestedParties, version },
    method: 'PUT',
    path: '/isms',
    reply: Isms,
    // Lines left wholly empty are no parties.
    toBody: (values) => ({
      ...values,
      interestedParties: values.interestedParties.filter((row) => row.party !== '' || row.requirement !== ''),
    }),
    done: text.saved,
    onDone,
    labels: { scope: text.scope, interestedParties: text.parties },
  });
  return (
    <ActForm form={form} onCancel={onDone}>
      <ProseField {...form.field('scope')} label={text.scope} rows={4} />
      <PartiesField {...form.field('interestedParties')} />
    </ActForm>
  );
}
