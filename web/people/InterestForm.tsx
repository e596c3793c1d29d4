import type { z } from 'zod';
import { AddInterest, Firm, Interest } from '../../src/capabilities/people/contract.ts';
import { INTEREST_KINDS } from '../../src/capabilities/people/domain.ts';
import { optionsOf, usePeopleOptions, useUnitOptions } from '../isms/options.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { DateField } from '../ui/fields/DateField.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { SelectField } from '../ui/fields/SelectField.tsx';
import { useList } from '../ui/queries.ts';
import { useActForm } from '../ui/useActForm.ts';
import { people as strings } from './strings.ts';

const { person: text, interests } = strings;
type Values = {
  personId: string | null;
  firmId: string | null;
  unitId: string | null;
  kind: z.infer<typeof Interest>['kind'] | null;
  note: string;
  fromOn: string | null;
  toOn: string | null;
};
type Props = {
  /** Whose interest it is, where that is settled. */
  fixedPersonId?: string | null;
  onDone: () => void;
};

/** Declares an interest of a person or of a firm. */
export function InterestForm({ fixedPersonId = null, onDone }: Props) {
  const units = useUnitOptions();
  const people = usePeopleOptions();
  const firms = (useList('/firms', Firm).data ?? []).map((firm) => ({ value: firm.id, label: firm.name }));
  const initial: Values = {
    personId: fixedPersonId,
    firmId: null,
    unitId: null,
    kind: null,
    note: '',
    fromOn: null,
    toOn: null,
  };
  const form = useActForm({
    schema: AddInterest,
    initial,
    path: '/interests',
    reply: Interest,
    done: interests.declared,
    onDone,
  });
  return (
    <ActForm form={form} submitLabel={interests.declare} onCancel={onDone}>
      {fixedPersonId === null ? (
        <>
          <SelectField {...form.field('personId')} label={interests.person} hint={interests.either} options={people} />
          <SelectField {...form.field('firmId')} label={interests.firm} options={firms} />
        </>
      ) : null}
      <SelectField {...form.field('kind')} label={text.kind} options={optionsOf(INTEREST_KINDS, interests.kinds)} />
      <SelectField {...form.field('unitId')} label={interests.unit} hint={interests.unitHint} options={units} />
      <DateField {...form.field('fromOn')} label={text.from} />
      <DateField {...form.field('toOn')} label={text.until} hint={text.untilHint} />
      <ProseField {...form.field('note')} label={text.note} rows={2} />
    </ActForm>
  );
}
