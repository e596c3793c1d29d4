import { SimpleGrid, Text } from '@mantine/core';
import type { z } from 'zod';
import { Certificate, RecordCertificate } from '../../src/capabilities/isms/contract.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { DateField } from '../ui/fields/DateField.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import { isms } from './strings.ts';
import { cycleFields, words } from './words.ts';

const text = isms.certificate;

/** Records a certificate; starts from the present one, since mostly a few dates change. */
export function RecordCertificateForm({
  before,
  onDone,
}: {
  before: z.infer<typeof Certificate> | null;
  onDone: () => void;
}) {
  const form = useActForm({
    schema: RecordCertificate,
    initial: {
      certificationBody: before?.certificationBody ?? '',
      number: before?.number ?? '',
      stage1On: before?.stage1On ?? null,
      stage2On: before?.stage2On ?? null,
      issuedOn: before?.issuedOn ?? null,
      surveillance1On: before?.surveillance1On ?? null,
      surveillance2On: before?.surveillance2On ?? null,
      recertificationOn: before?.recertificationOn ?? null,
      expiresOn: before?.expiresOn ?? null,
    },
    path: '/certificates',
    reply: Certificate,
    done: text.recorded,
    onDone,
  });
  return (
    <ActForm form={form} submitLabel={text.record} onCancel={onDone}>
      <Text size="sm" c="dimmed">
        {text.recordHint}
      </Text>
      <TextField {...form.field('certificationBody')} label={text.body} autoFocus />
      <TextField {...form.field('number')} label={text.number} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        {cycleFields.map((field) => (
          <DateField key={field} {...form.field(field)} label={words.cycle[field]} />
        ))}
      </SimpleGrid>
    </ActForm>
  );
}
