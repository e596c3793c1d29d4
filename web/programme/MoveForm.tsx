import { MovePlannedAudit, PlannedAudit } from '../../src/capabilities/programme/contract.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { DateField } from '../ui/fields/DateField.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import type { Planned } from './programme.ts';
import { programmeText } from './strings.ts';

const text = programmeText.planned;

/** Moves or renames a planned audit. */
export function MoveForm({ planned, onDone }: { planned: Planned; onDone: () => void }) {
  const { title, reason, version } = planned;
  const days: Record<'plannedFrom' | 'plannedTo', string | null> = {
    plannedFrom: planned.plannedFrom,
    plannedTo: planned.plannedTo,
  };
  const form = useActForm({
    schema: MovePlannedAudit,
    initial: { title, ...days, reason, version },
    method: 'PATCH',
    path: `/planned-audits/${planned.id}`,
    reply: PlannedAudit,
    done: text.moved,
    onDone,
    labels: { title: text.title, plannedFrom: text.from, plannedTo: text.to, reason: text.reason },
  });
  return (
    <ActForm form={form} onCancel={onDone}>
      <TextField {...form.field('title')} label={text.title} />
      <DateField {...form.field('plannedFrom')} label={text.from} />
      <DateField {...form.field('plannedTo')} label={text.to} hint={`${text.dueOn} ${planned.dueOn}`} />
      <ProseField {...form.field('reason')} label={text.reason} hint={text.moveHint} rows={4} />
    </ActForm>
  );
}
