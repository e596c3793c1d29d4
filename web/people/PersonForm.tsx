import { SimpleGrid } from '@mantine/core';
import type { z } from 'zod';
import { AddPerson, ChangePerson, Firm, Person } from '../../src/capabilities/people/contract.ts';
import { optionsOf, usePeopleOptions } from '../isms/options.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { CheckField } from '../ui/fields/CheckField.tsx';
import { DateField } from '../ui/fields/DateField.tsx';
import { SelectField } from '../ui/fields/SelectField.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { useList } from '../ui/queries.ts';
import { useActForm } from '../ui/useActForm.ts';
import { people as strings } from './strings.ts';

const text = strings.people;
type View = z.infer<typeof Person>;
type Values = {
  name: string;
  email: string;
  jobTitle: string;
  kind: View['kind'] | null;
  firmId: string | null;
  managerId: string | null;
  mayAudit: boolean;
  leftOn?: string | null;
  version?: number;
};
type Props = { person?: View; onDone: (person: View) => void; onCancel: () => void };

/** Adds a person, or edits the one given. */
export function PersonForm({ person, onDone, onCancel }: Props) {
  const managers = usePeopleOptions(person?.managerId).filter((option) => option.value !== person?.id);
  const firms = (useList('/firms', Firm).data ?? []).map((firm) => ({ value: firm.id, label: firm.name }));
  const initial: Values = {
    name: person?.name ?? '',
    email: person?.email ?? '',
    jobTitle: person?.jobTitle ?? '',
    kind: person?.kind ?? 'staff',
    firmId: person?.firmId ?? null,
    managerId: person?.managerId ?? null,
    mayAudit: person?.mayAudit ?? false,
    ...(person ? { leftOn: person.leftOn, version: person.version } : {}),
  };
  const form = useActForm({
    schema: person ? ChangePerson : AddPerson,
    initial,
    method: person ? 'PATCH' : 'POST',
    path: person ? `/people/${person.id}` : '/people',
    reply: Person,
    done: (saved) => (person ? text.saved : text.added(saved.name)),
    onDone,
  });
  return (
    <ActForm form={form} submitLabel={person ? strings.person.save : text.add} onCancel={onCancel}>
      <TextField {...form.field('name')} label={text.name} autoFocus />
      <TextField {...form.field('email')} label={text.email} type="email" />
      <TextField {...form.field('jobTitle')} label={text.jobTitle} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <SelectField
          {...form.field('kind')}
          label={text.kind}
          options={optionsOf(['staff', 'external'] as const, text.kinds)}
        />
        {form.values.kind === 'external' || form.values.firmId !== null ? (
          <SelectField {...form.field('firmId')} label={text.firm} hint={text.firmHint} options={firms} />
        ) : null}
      </SimpleGrid>
      <SelectField {...form.field('managerId')} label={text.manager} hint={text.managerHint} options={managers} />
      <CheckField {...form.field('mayAudit')} label={text.mayAudit} hint={text.mayAuditHint} />
      {person ? (
        <DateField
          {...form.field('leftOn')}
          value={form.values.leftOn ?? null}
          label={text.leftOn}
          hint={text.leftHint}
        />
      ) : null}
    </ActForm>
  );
}
