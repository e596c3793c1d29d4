import type { z } from 'zod';
import { AddCompetence, Competence } from '../../src/capabilities/people/contract.ts';
import { COMPETENCE_KINDS } from '../../src/capabilities/people/domain.ts';
import { optionsOf } from '../isms/options.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { DateField } from '../ui/fields/DateField.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { SelectField } from '../ui/fields/SelectField.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import { people as strings } from './strings.ts';

const text = strings.person;
type Values = {
  kind: z.infer<typeof Competence>['kind'] | null;
  title: string;
  issuer: string;
  evidence: string;
  obtainedOn: string | null;
  expiresOn: string | null;
};
const initial: Values = { kind: null, title: '', issuer: '', evidence: '', obtainedOn: null, expiresOn: null };

/** Records evidence of a competence. */
export function CompetenceForm({ personId, onDone }: { personId: string; onDone: () => void }) {
  const form = useActForm({
    schema: AddCompetence,
    initial,
    path: `/people/${personId}/competences`,
    reply: Competence,
    done: text.competenceDone,
    onDone,
  });
  return (
    <ActForm form={form} submitLabel={text.addCompetence} onCancel={onDone}>
      <SelectField
        {...form.field('kind')}
        label={text.kind}
        options={optionsOf(COMPETENCE_KINDS, text.competenceKinds)}
      />
      <TextField {...form.field('title')} label={text.title} />
      <TextField {...form.field('issuer')} label={text.issuer} />
      <ProseField {...form.field('evidence')} label={text.evidence} hint={text.evidenceHint} rows={2} />
      <DateField {...form.field('obtainedOn')} label={text.obtained} />
      <DateField {...form.field('expiresOn')} label={text.expires} />
    </ActForm>
  );
}
