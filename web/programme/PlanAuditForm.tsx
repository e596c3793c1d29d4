import { PlanAudit, PlannedAudit } from '../../src/capabilities/programme/contract.ts';
import { CriteriaAndUnits } from '../audits/CriteriaAndUnits.tsx';
import { ActForm } from '../ui/ActForm.tsx';
import { DateField } from '../ui/fields/DateField.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import type { Detail } from './programme.ts';
import { programmeText } from './strings.ts';

type Props = { programme: Detail; criterionIds?: readonly string[]; onDone: () => void };
type Day = string | null;
const text = programmeText.planned;

/** Plans an audit by hand. */
export function PlanAuditForm({ programme, criterionIds = [], onDone }: Props) {
  const days: Record<'dueOn' | 'plannedFrom' | 'plannedTo', Day> = { dueOn: null, plannedFrom: null, plannedTo: null };
  const unitIds: string[] = [];
  const form = useActForm({
    schema: PlanAudit,
    initial: { title: '', ...days, reason: '', unitIds, criterionIds: [...criterionIds] },
    path: `/programmes/${programme.id}/planned-audits`,
    reply: PlannedAudit,
    done: programmeText.plan.added,
    onDone,
  });
  return (
    <ActForm form={form} submitLabel={programmeText.plan.add} onCancel={onDone}>
      <TextField {...form.field('title')} label={text.title} />
      <CriteriaAndUnits units={form.field('unitIds')} criteria={form.field('criterionIds')} />
      <DateField {...form.field('dueOn')} label={text.dueOn} />
      <DateField {...form.field('plannedFrom')} label={text.from} />
      <DateField {...form.field('plannedTo')} label={text.to} min={form.values.plannedFrom ?? undefined} />
      <ProseField {...form.field('reason')} label={text.reason} hint={text.reasonHint} />
    </ActForm>
  );
}
