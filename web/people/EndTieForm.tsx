import { Text } from '@mantine/core';
import type { z } from 'zod';
import { EndTie } from '../../src/capabilities/people/contract.ts';
import { today } from '../isms/today.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { DateField } from '../ui/fields/DateField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import { people as strings } from './strings.ts';

const text = strings.person;

type Props = {
  path: string;
  reply: z.ZodType;
  tie: { toOn: string | null; version: number };
  /** What ends, in words. */
  about: string;
  onDone: () => void;
};

/** Ends a responsibility or an interest, or opens it again. */
export function EndTieForm({ path, reply, tie, about, onDone }: Props) {
  const initial: { toOn: string | null; version: number } = { toOn: tie.toOn ?? today(), version: tie.version };
  const form = useActForm({ schema: EndTie, initial, method: 'PATCH', path, reply, done: text.endDone, onDone });
  return (
    <ActForm form={form} onCancel={onDone}>
      <Text size="sm">{about}</Text>
      <DateField {...form.field('toOn')} label={text.until} hint={text.endHint} />
    </ActForm>
  );
}
