import { Button, Group } from '@mantine/core';
import { Facts } from '../ui/Facts.tsx';
import { sizeText } from '../ui/fields/file-limits.ts';
import { Grade } from '../ui/Grade.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Status } from '../ui/Status.tsx';
import { CopyText } from './CopyText.tsx';
import { type ReportView, useFileUrl } from './report.ts';
import { reportText as text } from './report-strings.ts';
import { utcText } from './times.ts';

const grades = ['major', 'minor', 'opportunity', 'strength'] as const;

/** One issued edition: its files, their hashes and the checkpoint that it prints. */
export function EditionCard({ report }: { report: ReportView }) {
  const url = useFileUrl();
  const counted = grades.filter((grade) => report.counts[grade] > 0);
  const file = (kind: 'pdf' | 'docx', label: string) => (
    <Button
      component="a"
      href={url(`/reports/${report.id}/${kind}`)}
      download
      size="xs"
      variant="default"
      leftSection={<Icon name="download" size={14} />}
    >
      {label}
    </Button>
  );
  return (
    <article className="pl-edition" aria-label={`${report.ref}, ${text.edition(report.edition)}`}>
      <Group gap="sm" mb={6}>
        <b>{report.ref}</b> {text.edition(report.edition)}
        <Status tone={report.current ? 'good' : 'na'}>{report.current ? text.current : text.superseded}</Status>
        <Group gap="xs" ml="auto">
          {file('pdf', text.pdf(sizeText(report.pdfBytes)))}
          {file('docx', text.docx(sizeText(report.docxBytes)))}
        </Group>
      </Group>
      <Facts
        facts={[
          [text.issuedAt, text.issuedBy(utcText(report.issuedAt), report.issuedByName)],
          [text.corrected, report.correctionReason],
          [text.readiness, report.readiness],
          [
            text.findings,
            counted.length === 0 ? (
              text.noFindings
            ) : (
              <span key="findings" className="pl-badges">
                {counted.map((grade) => (
                  <span key={grade} className="pl-badges">
                    {report.counts[grade]} <Grade grade={grade} />
                  </span>
                ))}
              </span>
            ),
          ],
          [
            text.hashes,
            <span key="hashes">
              <CopyText what="PDF, SHA-256" value={report.pdfSha256} label="PDF" />
              <CopyText what="DOCX, SHA-256" value={report.docxSha256} label="DOCX" />
            </span>,
          ],
        ]}
      />
      <details className="pl-details">
        <summary>{text.checkpoint}</summary>
        <CopyText what={text.checkpoint} value={report.checkpoint} block />
      </details>
    </article>
  );
}
