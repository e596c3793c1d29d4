import { Group } from '@mantine/core';
import type { z } from 'zod';
import {
  AgendaItem as AgendaItemView,
  ChangeAgendaItem,
  WriteAgendaItem,
} from '../../src/capabilities/audits/contract.ts';
import { usePeopleOptions } from '../isms/options.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { DateField } from '../ui/fields/DateField.tsx';
import { ManyField } from '../ui/fields/ManyField.tsx';
import { SelectField } from '../ui/fields/SelectField.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import { agendaBody, agendaValues } from './agenda-values.ts';
import { type AgendaItem, type Audit, teamOf } from './audit.ts';
import { planText as text } from './plan-strings.ts';
import { TimeField } from './TimeField.tsx';

type Props = { audit: Audit; item: AgendaItem | null; onDone: () => void };
const fields: Record<string, string> = { startsAt: 'day', endsAt: 'to' };

/** Puts a time on the plan or changes one. Who is busy elsewhere is refused by the server. */
export function AgendaForm({ audit, item, onDone }: Props) {
  const schema: z.ZodType = item ? ChangeAgendaItem : WriteAgendaItem;
  const form = useActForm({
    schema,
    initial: agendaValues(audit, item),
    toBody: (values) => ({ ...agendaBody(values), ...(item ? { version: item.version } : {}) }),
    method: item ? 'PATCH' : 'POST',
    path: item ? `/agenda/${item.id}` : `/audits/${audit.id}/agenda`,
    reply: AgendaItemView,
    fieldOfPath: (path) => fields[path] ?? path,
    done: item ? text.changed : text.added,
    onDone,
    labels: { title: text.name, unitId: text.unit, auditorId: text.auditor, auditeeId: text.auditee },
  });
  const units = audit.units.map((unit) => ({ value: unit.id, label: `${unit.ref} ${unit.name}` }));
  const team = teamOf(audit).map((member) => ({ value: member.personId, label: member.name }));
  const criteria = audit.criteria.map((each) => ({ value: each.id, label: `${each.id} ${each.title}` }));
  const unit = form.field('unitId');
  return (
    <ActForm form={form} submitLabel={item ? undefined : text.add} onCancel={onDone}>
      <TextField {...form.field('title')} label={text.name} />
      <Group align="flex-start" gap="sm">
        <DateField {...form.field('day')} label={text.day} min={audit.startsOn} max={audit.endsOn} required />
        <TimeField {...form.field('from')} label={text.from} />
        <TimeField {...form.field('to')} label={text.to} />
      </Group>
      <SelectField
        {...unit}
        onChange={(next) => {
          unit.onChange(next);
          const owner = audit.units.find((each) => each.id === next)?.ownerId;
          if (owner && form.values.auditeeId === null) form.set({ auditeeId: owner });
        }}
        label={text.unit}
        options={units}
      />
      <SelectField {...form.field('auditorId')} label={text.auditor} options={team} />
      <SelectField
        {...form.field('auditeeId')}
        label={text.auditee}
        options={usePeopleOptions(form.values.auditeeId)}
      />
      <TextField {...form.field('place')} label={text.place} hint={text.placeHint} />
      <ManyField {...form.field('criteria')} label={text.criteria} options={criteria} />
    </ActForm>
  );
}
