import { Text } from '@mantine/core';
import { z } from 'zod';
import { AddEvidence, Evidence } from '../../src/capabilities/evidence/contract.ts';
import { METHODS } from '../../src/capabilities/evidence/domain.ts';
import { optionsOf } from '../isms/options.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { FileField } from '../ui/fields/FileField.tsx';
import { SelectField } from '../ui/fields/SelectField.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import { InstantField } from './InstantField.tsx';
import { evidence } from './strings.ts';
import { MAX_BYTES } from './use-uploads.ts';
import { type Method, words } from './words.ts';

const text = evidence.list;
const schema = AddEvidence.extend({ file: z.instanceof(File, { error: evidence.upload.choose }) });
type Values = {
  title: string;
  source: string;
  method: Method | null;
  collectedAt: string;
  requestId: string | null;
  supersedesId: string;
  file: File | null;
};

/** A new fact that supersedes the one given, which stays as it is. */
export function NewVersionForm({ item, onDone }: { item: z.infer<typeof Evidence>; onDone: () => void }) {
  const { title, source, method, requestId } = item;
  const initial: Values = {
    title,
    source,
    method,
    collectedAt: new Date().toISOString(),
    requestId,
    supersedesId: item.id,
    file: null,
  };
  const form = useActForm({
    schema,
    initial,
    path: `/audits/${item.auditId}/evidence`,
    reply: Evidence,
    done: (stored) => text.newVersionDone(stored.ref),
    onDone,
  });
  return (
    <ActForm form={form} submitLabel={text.newVersion} onCancel={onDone}>
      <Text size="sm">{text.newVersionText(item.ref)}</Text>
      <FileField {...form.field('file')} label={text.file} maxBytes={MAX_BYTES} />
      <TextField {...form.field('title')} label={evidence.title} />
      <TextField {...form.field('source')} label={evidence.source} hint={evidence.sourceHint} />
      <SelectField {...form.field('method')} label={evidence.method} options={optionsOf(METHODS, words.methods)} />
      <InstantField {...form.field('collectedAt')} label={evidence.collected} hint={evidence.collectedHint} />
    </ActForm>
  );
}
