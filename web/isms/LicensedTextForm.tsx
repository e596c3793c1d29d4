import type { z } from 'zod';
import { Criterion, type CriterionDetail, LoadLicensedText } from '../../src/capabilities/isms/contract.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import { isms } from './strings.ts';

const text = isms.criteria;

/** Loads, replaces or takes out the licensed text of a criterion. */
export function LicensedTextForm({
  criterion,
  onDone,
}: {
  criterion: z.infer<typeof CriterionDetail>;
  onDone: () => void;
}) {
  const form = useActForm({
    schema: LoadLicensedText,
    initial: {
      text: criterion.licensedText ?? '',
      licenceNote: criterion.licenceNote ?? '',
      version: criterion.version,
    },
    method: 'PUT',
    path: `/criteria/${criterion.id}/licensed-text`,
    reply: Criterion,
    // An empty text takes it out; the contract would take '' for a text.
    toBody: (values) => ({
      ...values,
      text: values.text.trim() === '' ? null : values.text,
      licenceNote: values.licenceNote === '' ? null : values.licenceNote,
    }),
    done: text.loadedDone,
    onDone,
    labels: { text: text.standardText, licenceNote: text.licenceNote },
  });
  return (
    <ActForm form={form} onCancel={onDone}>
      <ProseField {...form.field('text')} label={text.standardText} hint={text.textHint} rows={8} />
      <TextField {...form.field('licenceNote')} label={text.licenceNote} hint={text.licenceHint} />
    </ActForm>
  );
}
