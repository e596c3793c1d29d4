import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Report } from '../../src/capabilities/reporting/contract.ts';
import { Confirm } from '../ui/Confirm.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useAct } from '../ui/queries.ts';
import { type Audit, usePart } from './audit.ts';
import { CorrectReport } from './CorrectReport.tsx';
import { type DraftView, useFileUrl } from './report.ts';
import { reportText as text } from './report-strings.ts';

/** Preview and issue; why not, where it cannot be issued. */
export function IssueActions({ audit, draft }: { audit: Audit; draft: DraftView }) {
  const part = usePart(audit);
  const [asking, question] = useDisclosure(false);
  const url = useFileUrl();
  const issue = useAct({
    path: `/audits/${audit.id}/reports`,
    reply: Report,
    done: (report) => text.issued(report.ref),
  });
  const closing = part.inStage('closing');
  const reported = part.inStage('reported');
  const why = !closing ? (reported ? null : text.issueStage) : part.isLead ? null : text.issueLead;
  const previews = (part.manages || part.isAuditor) && !part.inStage('draft');
  return (
    <>
      {why ? (
        <Text size="xs" c="dimmed">
          {why}
        </Text>
      ) : null}
      {previews ? (
        <Button
          component="a"
          href={url(`/audits/${audit.id}/report-preview.pdf`)}
          download
          size="xs"
          variant="default"
          title={text.previewNote}
          leftSection={<Icon name="download" size={14} />}
        >
          {text.preview}
        </Button>
      ) : null}
      {closing && part.isLead ? (
        <Button size="xs" disabled={draft.missing.length > 0} loading={issue.isPending} onClick={question.open}>
          {text.issue}
        </Button>
      ) : null}
      {reported && part.isLead ? <CorrectReport auditId={audit.id} /> : null}
      <Confirm
        opened={asking}
        title={text.issueTitle}
        text={text.issueText}
        yes={text.issueYes}
        onNo={question.close}
        onYes={() => {
          question.close();
          issue.mutate({ correctionReason: null });
        }}
      />
    </>
  );
}
