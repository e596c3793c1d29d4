import type { z } from 'zod';
import { Draft, WriteDraft } from '../../src/capabilities/reporting/contract.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { LeaveGuard } from '../ui/LeaveGuard.tsx';
import { type ActForm as FormOf, useActForm } from '../ui/useActForm.ts';
import { LinesField } from './LinesField.tsx';
import type { DraftView } from './report.ts';
import { reportText as text } from './report-strings.ts';

/** Writes the draft of the report. It stays open: each save goes on from the version before. */
export function DraftForm({ auditId, draft }: { auditId: string; draft: DraftView }) {
  const { missing: _missing, ...written } = draft;
  const form: FormOf<z.infer<typeof WriteDraft>> = useActForm({
    schema: WriteDraft,
    initial: written,
    method: 'PUT',
    path: `/audits/${auditId}/report-draft`,
    reply: Draft,
    done: text.draftSaved,
    onDone: (saved) => {
      form.set({ version: saved.version });
      form.mantine.resetDirty();
    },
    labels: { notCovered: text.notCovered, followUp: text.followUp },
  });
  return (
    <ActForm form={form} submitLabel={text.saveDraft} guarded={false}>
      <ProseField {...form.field('summary')} label={text.summary} hint={text.summaryHint} rows={5} />
      <ProseField {...form.field('conclusion')} label={text.conclusion} hint={text.conclusionHint} rows={4} />
      <ProseField {...form.field('notCovered')} label={text.notCovered} hint={text.notCoveredHint} rows={2} />
      <ProseField {...form.field('followUp')} label={text.followUp} hint={text.followUpHint} rows={2} />
      <LinesField {...form.field('distribution')} label={text.distribution} hint={text.distributionHint} />
      {/* The form stays after a save, so what is typed later needs guarding too. */}
      <LeaveGuard isDirty={() => form.mantine.isDirty()} />
    </ActForm>
  );
}
