import { Button } from '@mantine/core';
import { useRef } from 'react';
import type { z } from 'zod';
import { SetSoaEntry, SoaEntry } from '../../src/capabilities/isms/contract.ts';
import { IMPLEMENTATION_STATUSES } from '../../src/capabilities/isms/domain.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { CheckField } from '../ui/fields/CheckField.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { SelectField } from '../ui/fields/SelectField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import { optionsOf, usePeopleOptions } from './options.ts';
import { isms } from './strings.ts';
import { words } from './words.ts';

const text = isms.soa;
type Entry = z.infer<typeof SoaEntry>;
type Values = Pick<Entry, 'applicable' | 'justification' | 'ownerId' | 'version'> & { status: Entry['status'] | null };
type Props = {
  entry: Entry;
  onDone: () => void;
  onCancel: () => void;
  /** Saves and goes on with the next control. */
  onNext?: () => void;
};

/** Sets one control's entry. */
export function SoaEntryForm({ entry, onDone, onCancel, onNext }: Props) {
  const people = usePeopleOptions(entry.ownerId);
  const goOn = useRef(false);
  const { applicable, justification, status, ownerId, version } = entry;
  const initial: Values = { applicable, status, justification, ownerId, version };
  const form = useActForm({
    schema: SetSoaEntry,
    initial,
    method: 'PUT',
    path: `/soa/${entry.criterionId}`,
    reply: SoaEntry,
    done: text.saved(entry.criterionId),
    onDone: () => (goOn.current && onNext ? onNext() : onDone()),
  });
  const submit = (next: boolean) => {
    goOn.current = next;
    if (next) form.submit();
  };
  return (
    <ActForm
      form={form}
      onCancel={onCancel}
      actions={
        onNext ? (
          <Button variant="default" onClick={() => submit(true)} disabled={form.busy} ml="auto">
            {text.saveNext}
          </Button>
        ) : null
      }
    >
      <CheckField {...form.field('applicable')} label={text.appliesCheck} />
      <SelectField
        {...form.field('status')}
        label={text.status}
        options={optionsOf(IMPLEMENTATION_STATUSES, words.statuses)}
      />
      <ProseField {...form.field('justification')} label={text.justification} hint={text.justificationHint} />
      <SelectField {...form.field('ownerId')} label={isms.owner} options={people} />
    </ActForm>
  );
}
