import { Text } from '@mantine/core';
import type { z } from 'zod';
import { ActForm } from '../ui/ActForm.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import { isms } from './strings.ts';

type Props = {
  schema: z.ZodType<{ reason: string; version: number }>;
  path: string;
  reply: z.ZodType;
  version: number;
  /** What it means, and that it cannot be undone. */
  about: string;
  submitLabel: string;
  done: string;
  onDone: () => void;
};

/** Confirms a retirement and takes its reason. */
export function RetireForm({ schema, path, reply, version, about, submitLabel, done, onDone }: Props) {
  const form = useActForm({ schema, initial: { reason: '', version }, path, reply, done, onDone });
  return (
    <ActForm form={form} submitLabel={submitLabel} onCancel={onDone}>
      <Text size="sm">{about}</Text>
      <ProseField {...form.field('reason')} label={isms.reason} hint={isms.reasonHint} />
    </ActForm>
  );
}
