import { Fieldset, SimpleGrid, Stack } from '@mantine/core';
import type { z } from 'zod';
import { AddUnit, ChangeUnit, Unit } from '../../src/capabilities/isms/contract.ts';
import { UNIT_KINDS } from '../../src/capabilities/isms/domain.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { CheckField } from '../ui/fields/CheckField.tsx';
import { ManyField } from '../ui/fields/ManyField.tsx';
import { NumberField } from '../ui/fields/NumberField.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { SelectField } from '../ui/fields/SelectField.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import { optionsOf, useCriterionOptions, usePeopleOptions } from './options.ts';
import { RatesField } from './RatesField.tsx';
import { StepField } from './StepField.tsx';
import { isms } from './strings.ts';
import { valuesOf } from './unit-values.ts';
import { words } from './words.ts';

const text = isms.units;
type View = z.infer<typeof Unit>;
type Props = { unit?: View; onDone: (unit: View) => void; onCancel: () => void };

/** Adds a unit, or edits the one given. */
export function UnitForm({ unit, onDone, onCancel }: Props) {
  const people = usePeopleOptions(unit?.ownerId);
  const criteria = useCriterionOptions(unit?.criteria);
  const form = useActForm({
    schema: unit ? ChangeUnit : AddUnit,
    initial: valuesOf(unit),
    method: unit ? 'PATCH' : 'POST',
    path: unit ? `/units/${unit.id}` : '/units',
    reply: Unit,
    done: (saved) => (unit ? text.changed : text.added(saved.ref)),
    onDone,
  });
  return (
    <ActForm form={form} submitLabel={unit ? isms.save : text.add} onCancel={onCancel}>
      <TextField {...form.field('name')} label={text.name} autoFocus />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <SelectField {...form.field('kind')} label={isms.kind} options={optionsOf(UNIT_KINDS, words.unitKinds)} />
        <SelectField {...form.field('ownerId')} label={isms.owner} options={people} />
      </SimpleGrid>
      <ProseField {...form.field('description')} label={isms.description} />
      <ManyField {...form.field('criteria')} label={text.criteria} hint={text.criteriaHint} options={criteria} />
      <Fieldset legend={text.factors}>
        <Stack gap="sm">
          <StepField {...form.field('risk')} label={text.risk} scale="risk" />
          <StepField {...form.field('size')} label={text.size} hint={text.sizeHint} scale="size" />
          <StepField {...form.field('legal')} label={text.legal} scale="amount" />
        </Stack>
      </Fieldset>
      <RatesField {...form.field('change')} />
      <CheckField {...form.field('key')} label={text.key} hint={text.keyHint} />
      <NumberField {...form.field('legalMaxMonths')} label={text.legalMax} hint={text.legalMaxHint} min={1} max={120} />
    </ActForm>
  );
}
