import type { z } from 'zod';
import { AuditDetail, ChangeAudit, CreateAudit } from '../../src/capabilities/audits/contract.ts';
import { MODES } from '../../src/capabilities/audits/domain.ts';
import { optionsOf } from '../isms/options.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { DateField } from '../ui/fields/DateField.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { SelectField } from '../ui/fields/SelectField.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import type { Audit } from './audit.ts';
import { CriteriaAndUnits } from './CriteriaAndUnits.tsx';
import { mandateText as text } from './mandate-strings.ts';
import { type MandateStart, mandateOf } from './mandate-values.ts';
import { audits } from './strings.ts';

type Props = {
  /** What it starts from: nothing, a planned audit, or the audit that is changed. */
  start: MandateStart;
  onDone: (audit: Audit) => void;
  onCancel: () => void;
};

const modes = optionsOf(MODES, audits.modes);

/** Writes a mandate: of a new audit, or of one that is still a draft. */
export function MandateForm({ start, onDone, onCancel }: Props) {
  const changing = start.kind === 'audit';
  const schema: z.ZodType = changing ? ChangeAudit : CreateAudit;
  const form = useActForm({
    schema,
    initial: { ...mandateOf(start), ...extraOf(start) },
    method: changing ? 'PATCH' : 'POST',
    path: changing ? `/audits/${start.audit.id}` : '/audits',
    reply: AuditDetail,
    done: (audit) => (changing ? text.saved : audits.list.created(audit.ref)),
    onDone,
    // The plan is no field: what is wrong with it stands above the form.
    fieldOfPath: (path) => (path === 'plannedAuditId' ? '' : path),
    labels: { title: text.name, unitIds: text.units },
  });
  return (
    <ActForm form={form} submitLabel={changing ? undefined : text.create} onCancel={onCancel}>
      <TextField {...form.field('title')} label={text.name} />
      <ProseField {...form.field('objectives')} label={text.objectives} hint={text.objectivesHint} />
      <ProseField {...form.field('scope')} label={text.scope} hint={text.scopeHint} />
      <CriteriaAndUnits
        units={form.field('unitIds')}
        criteria={form.field('criterionIds')}
        criteriaHint={changing ? text.keepHint : undefined}
      />
      <ProseField {...form.field('methods')} label={text.methods} hint={text.methodsHint} />
      <SelectField {...form.field('mode')} label={text.mode} options={modes} />
      {form.values.mode === 'on-site' ? null : (
        <ProseField {...form.field('remoteNote')} label={text.remoteNote} hint={text.remoteHint} rows={2} />
      )}
      <DateField {...form.field('startsOn')} label={text.startsOn} />
      <DateField {...form.field('endsOn')} label={text.endsOn} min={form.values.startsOn ?? undefined} />
    </ActForm>
  );
}

const extraOf = (start: MandateStart): Record<string, unknown> =>
  start.kind === 'audit'
    ? { version: start.audit.version }
    : { plannedAuditId: start.kind === 'plan' ? start.planned.id : null };
