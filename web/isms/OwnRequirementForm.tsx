import type { z } from 'zod';
import { AddOwnRequirement, ChangeOwnRequirement, Criterion } from '../../src/capabilities/isms/contract.ts';
import { SOURCE_KINDS } from '../../src/capabilities/isms/domain.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { SelectField } from '../ui/fields/SelectField.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import { optionsOf } from './options.ts';
import { isms } from './strings.ts';
import { words } from './words.ts';

const text = isms.criteria;
type View = z.infer<typeof Criterion>;
type Values = {
  id?: string;
  title: string;
  sourceKind: View['sourceKind'];
  source: string;
  wording: string;
  version?: number;
};
type Props = { criterion?: View; onDone: (saved: View) => void; onCancel: () => void };

/** Adds an own requirement, or edits the one given. */
export function OwnRequirementForm({ criterion, onDone, onCancel }: Props) {
  const initial: Values = {
    ...(criterion ? { version: criterion.version } : { id: '' }),
    title: criterion?.title ?? '',
    sourceKind: criterion?.sourceKind ?? null,
    source: criterion?.source ?? '',
    wording: criterion?.wording ?? '',
  };
  const form = useActForm({
    schema: criterion ? ChangeOwnRequirement : AddOwnRequirement,
    initial,
    method: criterion ? 'PATCH' : 'POST',
    path: criterion ? `/own-requirements/${criterion.id}` : '/own-requirements',
    reply: Criterion,
    done: (saved) => (criterion ? text.changed : text.added(saved.id)),
    onDone,
  });
  return (
    <ActForm form={form} submitLabel={criterion ? isms.save : text.add} onCancel={onCancel}>
      <TextField {...form.field('title')} label={isms.title} autoFocus />
      <SelectField
        {...form.field('sourceKind')}
        label={text.sourceKind}
        options={optionsOf(SOURCE_KINDS, words.sourceKinds)}
      />
      <TextField {...form.field('source')} label={isms.source} hint={text.sourceHint} />
      <ProseField {...form.field('wording')} label={text.wording} hint={text.wordingHint} rows={5} />
      {criterion ? null : (
        <TextField {...form.field('id')} value={form.values.id ?? ''} label={text.id} hint={text.idHint} />
      )}
    </ActForm>
  );
}
