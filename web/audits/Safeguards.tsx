import { Text } from '@mantine/core';
import { DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';
import type { Column } from '../ui/table-model.ts';
import { ApproveSafeguard } from './ApproveSafeguard.tsx';
import type { Audit } from './audit.ts';
import type { SafeguardView } from './proof.ts';
import { teamText as text } from './team-strings.ts';

const columns: Column<SafeguardView>[] = [
  { id: 'name', header: text.person, value: (row) => row.name },
  {
    id: 'threat',
    header: text.threat,
    value: (row) => row.threat,
    cell: (row) => <span title={row.rule}>{row.threat}</span>,
  },
  { id: 'measure', header: text.measure, value: (row) => row.measure },
  { id: 'proposed', header: text.proposedBy, value: (row) => row.proposedByName, hideBelow: 'md' },
  {
    id: 'approved',
    header: text.approvedBy,
    value: (row) => row.approvedByName ?? text.notYet,
    cell: (row) => <ApproveSafeguard safeguard={row} />,
  },
];

/** The safeguards of the audit. */
export function Safeguards({ audit }: { audit: Audit }) {
  return (
    <Section title={text.safeguards} note={audit.safeguards.length > 0 ? String(audit.safeguards.length) : undefined}>
      <DataTable
        caption={text.safeguardsCaption}
        id="safeguards"
        bare
        rows={audit.safeguards}
        columns={columns}
        rowKey={(row) => row.id}
        empty={
          <Text size="sm" c="dimmed">
            {text.noSafeguards}
          </Text>
        }
      />
    </Section>
  );
}
