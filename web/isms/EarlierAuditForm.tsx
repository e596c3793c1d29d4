import type { z } from 'zod';
import { RecordEarlierAudit, UnitDetail } from '../../src/capabilities/isms/contract.ts';
import { AUDIT_OUTCOMES } from '../../src/capabilities/isms/domain.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { DateField } from '../ui/fields/DateField.tsx';
import { SelectField } from '../ui/fields/SelectField.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import { optionsOf } from './options.ts';
import { isms } from './strings.ts';
import { words } from './words.ts';

const text = isms.units;
type Outcome = z.infer<typeof RecordEarlierAudit>['outcome'];
const initial: { endedOn: string | null; outcome: Outcome | null; source: string } = {
  endedOn: null,
  outcome: null,
  source: '',
};

/** Records an audit from before Plumbline. */
export function EarlierAuditForm({ unitId, onDone }: { unitId: string; onDone: () => void }) {
  const form = useActForm({
    schema: RecordEarlierAudit,
    initial,
    path: `/units/${unitId}/earlier-audits`,
    reply: UnitDetail,
    done: text.earlierRecorded,
    onDone,
  });
  return (
    <ActForm form={form} submitLabel={text.recordEarlier} onCancel={onDone}>
      <DateField {...form.field('endedOn')} label={text.ended} />
      <SelectField
        {...form.field('outcome')}
        label={text.outcome}
        options={optionsOf(AUDIT_OUTCOMES, words.outcomes)}
      />
      <TextField {...form.field('source')} label={isms.source} hint={text.sourceHint} />
    </ActForm>
  );
}
