import { Button, SimpleGrid } from '@mantine/core';
import { useRef } from 'react';
import type { z } from 'zod';
import { ChangePaper, Paper } from '../../src/capabilities/fieldwork/contract.ts';
import { CONCLUSIONS } from '../../src/capabilities/fieldwork/domain.ts';
import { optionsOf } from '../isms/options.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { NumberField } from '../ui/fields/NumberField.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { SelectField } from '../ui/fields/SelectField.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { tidy } from '../ui/form-shape.ts';
import { useActForm } from '../ui/useActForm.ts';
import { fieldwork } from './strings.ts';
import { words } from './words.ts';

const text = fieldwork.paper;
type View = z.infer<typeof Paper>;

type Props = {
  paper: View;
  /** The version that this window saw last. */
  seen: number;
  onSaved: (saved: View, thenSign: boolean) => void | Promise<void>;
  signing: boolean;
};

/** Writes an open paper; signing saves first, so that what is signed is what stands here. */
export function PaperForm({ paper, seen, onSaved, signing }: Props) {
  const { title, procedure, result, tested, exceptions, population, conclusion, conclusionReason, version } = paper;
  const thenSign = useRef(false);
  const form = useActForm({
    schema: ChangePaper,
    initial: { title, procedure, result, tested, exceptions, population, conclusion, conclusionReason, version },
    method: 'PATCH',
    path: `/working-papers/${paper.id}`,
    reply: Paper,
    toBody: (values) => tidy(ChangePaper, { ...values, version: Math.max(values.version, seen) }),
    done: (saved) => (thenSign.current ? '' : text.saved(saved.ref)),
    onDone: (saved) => onSaved(saved, thenSign.current),
  });
  const submit = (sign: boolean) => {
    thenSign.current = sign;
    form.submit();
  };
  return (
    <ActForm
      form={{ ...form, submit: () => submit(false) }}
      submitLabel={text.save}
      actions={
        <Button variant="light" loading={signing} disabled={form.busy} onClick={() => submit(true)}>
          {text.sign}
        </Button>
      }
    >
      <TextField {...form.field('title')} label={fieldwork.title} />
      <ProseField
        {...form.field('procedure')}
        label={fieldwork.form.procedure}
        hint={fieldwork.form.procedureHint}
        rows={5}
      />
      <ProseField {...form.field('result')} label={text.result} hint={text.resultHint} rows={5} />
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
        <NumberField {...form.field('population')} label={text.population} min={0} />
        <NumberField {...form.field('tested')} label={text.tested} min={0} />
        <NumberField {...form.field('exceptions')} label={text.exceptions} min={0} />
      </SimpleGrid>
      <SelectField
        {...form.field('conclusion')}
        label={text.conclusion}
        options={optionsOf(CONCLUSIONS, words.conclusions)}
      />
      <ProseField {...form.field('conclusionReason')} label={text.reason} hint={text.reasonHint} rows={2} />
    </ActForm>
  );
}
