import type { z } from 'zod';
import { ChangeProgramme, Programme, WriteProgramme } from '../../src/capabilities/programme/contract.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { DateField } from '../ui/fields/DateField.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import type { Detail } from './programme.ts';
import { programmeText } from './strings.ts';

type Made = z.infer<typeof Programme>;
type Props = { programme?: Detail; onDone: (made: Made) => void; onCancel: () => void };
type Values = Record<'name' | 'objectives' | 'risks' | 'resources', string> &
  Record<'cycleFrom' | 'cycleTo', string | null> & { version?: number };

const text = programmeText.fields;
const empty: Values = { name: '', objectives: '', risks: '', resources: '', cycleFrom: null, cycleTo: null };

/** Writes a programme: what it is for, what could go wrong, what it needs, which years it covers. */
export function ProgrammeForm({ programme, onDone, onCancel }: Props) {
  const schema: z.ZodType = programme ? ChangeProgramme : WriteProgramme;
  const form = useActForm({
    schema,
    initial: programme ? valuesOf(programme) : empty,
    method: programme ? 'PATCH' : 'POST',
    path: programme ? `/programmes/${programme.id}` : '/programmes',
    reply: Programme,
    done: programme ? programmeText.saved : programmeText.created,
    onDone,
    labels: text,
  });
  return (
    <ActForm form={form} submitLabel={programme ? undefined : programmeText.create} onCancel={onCancel}>
      <TextField {...form.field('name')} label={text.name} />
      <ProseField {...form.field('objectives')} label={text.objectives} hint={text.objectivesHint} />
      <ProseField {...form.field('risks')} label={text.risks} hint={text.risksHint} />
      <ProseField {...form.field('resources')} label={text.resources} hint={text.resourcesHint} />
      <DateField {...form.field('cycleFrom')} label={text.cycleFrom} />
      <DateField {...form.field('cycleTo')} label={text.cycleTo} min={form.values.cycleFrom ?? undefined} />
    </ActForm>
  );
}

const valuesOf = (programme: Detail): Values => ({
  name: programme.name,
  objectives: programme.objectives,
  risks: programme.risks,
  resources: programme.resources,
  cycleFrom: programme.cycleFrom,
  cycleTo: programme.cycleTo,
  version: programme.version,
});
