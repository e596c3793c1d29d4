import { Text } from '@mantine/core';
import { utcText } from '../audits/times.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Facts } from '../ui/Facts.tsx';
import { History } from '../ui/History.tsx';
import { Section } from '../ui/Section.tsx';
import type { Column } from '../ui/table-model.ts';
import type { Detail } from './programme.ts';
import { programmeText as text } from './strings.ts';

const columns: Column<Detail['approvals'][number]>[] = [
  { id: 'when', header: text.approval.when, value: (row) => utcText(row.approvedAt) },
  { id: 'by', header: text.approval.by, value: (row) => row.approvedByName },
  { id: 'version', header: text.approval.version, value: (row) => row.version, align: 'right' },
  { id: 'statement', header: text.approval.statement, value: (row) => row.statement },
];

/** Objectives, risks and resources, the approvals, and how it all came about. */
export function AboutTab({ programme }: { programme: Detail }) {
  const prose = (content: string) => (content ? <span className="pl-prose">{content}</span> : null);
  return (
    <>
      <Facts
        facts={[
          [text.fields.objectives, prose(programme.objectives)],
          [text.fields.risks, prose(programme.risks)],
          [text.fields.resources, prose(programme.resources)],
          [text.fields.version, String(programme.version)],
        ]}
      />
      <Section title={text.approvals}>
        <DataTable
          caption={`${text.approvals}: ${programme.name}`}
          id="approvals"
          bare
          rows={programme.approvals}
          columns={columns}
          rowKey={(row) => row.id}
          empty={
            <Text size="sm" c="dimmed">
              {text.noApprovals}
            </Text>
          }
        />
      </Section>
      <Section title={text.history}>
        <History type="programme" id={programme.id} />
      </Section>
    </>
  );
}
