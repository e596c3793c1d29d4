import type { z } from 'zod';
import { Finding, StateCause } from '../../src/capabilities/findings/contract.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import { findings } from './strings.ts';

const text = findings.page;

/** The owner of the unit states why it could happen. */
export function CauseForm({ finding, onDone }: { finding: z.infer<typeof Finding>; onDone: () => void }) {
  const form = useActForm({
    schema: StateCause,
    initial: { cause: finding.cause ?? '', version: finding.version },
    method: 'PUT',
    path: `/findings/${finding.id}/cause`,
    reply: Finding,
    done: text.causeStated,
    onDone,
  });
  return (
    <ActForm form={form} submitLabel={text.stateCause} onCancel={onDone}>
      <ProseField {...form.field('cause')} label={text.cause} hint={text.causeHint} rows={5} />
    </ActForm>
  );
}
