import { Text } from '@mantine/core';
import type { z } from 'zod';
import { Paper, ReopenPaper } from '../../src/capabilities/fieldwork/contract.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import { fieldwork } from './strings.ts';

const text = fieldwork.paper;

/** The preparer takes their signature back. */
export function ReopenForm({ paper, onDone }: { paper: z.infer<typeof Paper>; onDone: () => void }) {
  const form = useActForm({
    schema: ReopenPaper,
    initial: { reason: '', version: paper.version },
    path: `/working-papers/${paper.id}/reopening`,
    reply: Paper,
    done: (after) => text.reopened(after.ref),
    onDone,
  });
  return (
    <ActForm form={form} submitLabel={text.reopen} onCancel={onDone}>
      <Text size="sm">{text.reopenText}</Text>
      <ProseField {...form.field('reason')} label={fieldwork.reason} rows={2} />
    </ActForm>
  );
}
