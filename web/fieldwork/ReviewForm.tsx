import { Text } from '@mantine/core';
import type { z } from 'zod';
import { Paper, ReviewPaper } from '../../src/capabilities/fieldwork/contract.ts';
import { REVIEW_OUTCOMES } from '../../src/capabilities/fieldwork/domain.ts';
import { optionsOf } from '../isms/options.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { SelectField } from '../ui/fields/SelectField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import { fieldwork } from './strings.ts';
import { type ReviewOutcome, words } from './words.ts';

const text = fieldwork.paper;
type Values = { outcome: ReviewOutcome | null; note: string; version: number };

/** Another auditor accepts the paper, or returns it with a note. */
export function ReviewForm({ paper, onDone }: { paper: z.infer<typeof Paper>; onDone: () => void }) {
  const initial: Values = { outcome: null, note: '', version: paper.version };
  const form = useActForm({
    schema: ReviewPaper,
    initial,
    path: `/working-papers/${paper.id}/review`,
    reply: Paper,
    done: (after) => (after.stage === 'reviewed' ? text.reviewed(after.ref) : text.returned(after.ref)),
    onDone,
  });
  return (
    <ActForm form={form} submitLabel={text.review} onCancel={onDone}>
      <Text size="sm">{text.reviewText}</Text>
      <SelectField
        {...form.field('outcome')}
        label={text.outcome}
        options={optionsOf(REVIEW_OUTCOMES, words.outcomes)}
      />
      <ProseField {...form.field('note')} label={text.note} hint={text.noteHint} />
    </ActForm>
  );
}
