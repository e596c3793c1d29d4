import { Text } from '@mantine/core';
import { IssueReport, Report } from '../../src/capabilities/reporting/contract.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import { reportText as text } from './report-strings.ts';

/** Issues a corrected edition, with what was wrong before. */
export function CorrectForm({ auditId, onDone }: { auditId: string; onDone: () => void }) {
  const form = useActForm({
    schema: IssueReport,
    initial: { correctionReason: '' },
    // An empty reason would ask for a first edition: what stays empty is refused here.
    toBody: (values) => values,
    path: `/audits/${auditId}/reports`,
    reply: Report,
    done: (report) => text.issued(`${report.ref}, ${text.edition(report.edition).toLowerCase()},`),
    onDone,
  });
  return (
    <ActForm form={form} submitLabel={text.correctSubmit} onCancel={onDone}>
      <Text size="sm" c="dimmed">
        {text.correctText}
      </Text>
      <ProseField {...form.field('correctionReason')} label={text.correctReason} required />
    </ActForm>
  );
}
