import { Radio, Stack, Text } from '@mantine/core';
import { Finding, GiveReply } from '../../src/capabilities/findings/contract.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import { findings } from './strings.ts';
import { words } from './words.ts';

const text = findings.page;

/** The owner of the unit agrees or disputes. */
export function ReplyForm({
  findingId,
  reported,
  onDone,
}: {
  findingId: string;
  reported: boolean;
  onDone: () => void;
}) {
  const form = useActForm({
    schema: GiveReply,
    initial: { stance: '', statement: '' },
    path: `/findings/${findingId}/replies`,
    reply: Finding,
    done: text.replied,
    onDone,
  });
  const stance = form.field('stance');
  return (
    <ActForm form={form} submitLabel={text.reply} onCancel={onDone}>
      {reported ? <Text size="sm">{text.replyReported}</Text> : null}
      <Radio.Group
        label={text.stance}
        value={stance.value}
        onChange={stance.onChange}
        error={stance.error}
        withAsterisk
      >
        <Stack gap={6} mt={4}>
          <Radio value="agrees" label={words.answers.agrees} />
          <Radio value="disputes" label={words.answers.disputes} />
        </Stack>
      </Radio.Group>
      <ProseField {...form.field('statement')} label={text.statement} hint={text.statementHint} rows={4} />
    </ActForm>
  );
}
