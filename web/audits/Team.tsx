import { Text } from '@mantine/core';
import { useState } from 'react';
import { RowAct } from '../people/RowAct.tsx';
import { ActDialog } from '../ui/ActDialog.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';
import type { Column } from '../ui/table-model.ts';
import { type Assignment, type Audit, teamOf, usePart } from './audit.ts';
import type { OpenProof } from './ProofDrawer.tsx';
import { ReleaseForm } from './ReleaseForm.tsx';
import { teamColumns } from './team-columns.tsx';
import { teamText as text } from './team-strings.ts';

type Props = { audit: Audit; onProof: (proof: OpenProof) => void };

/** The team as it is, and who was released from it. */
export function Team({ audit, onProof }: Props) {
  const part = usePart(audit);
  const may = part.manages && part.inStage('mandated', 'fieldwork');
  const [leaving, release] = useState<Assignment | null>(null);
  const released = audit.assignments.filter((assignment) => assignment.released);
  const act: Column<Assignment> = {
    id: 'act',
    header: text.actions,
    value: () => '',
    cell: (row) => <RowAct label={text.release} about={text.releaseThis(row.name)} onAct={() => release(row)} />,
  };
  const columns = teamColumns(onProof, audit);
  const nobody = (
    <Text size="sm" c="dimmed">
      {text.nobody}
    </Text>
  );
  return (
    <Section title={text.team}>
      <DataTable
        caption={text.teamCaption}
        id="team"
        bare
        rows={teamOf(audit)}
        columns={may ? [...columns, act] : columns}
        rowKey={(row) => row.id}
        empty={nobody}
      />
      {may ? null : (
        <Text size="sm" c="dimmed" mt="xs">
          {part.manages ? (audit.stage === 'draft' ? null : text.stage) : text.manage}
        </Text>
      )}
      {released.length > 0 ? (
        <Text size="sm" mt="xs" component="div">
          <b>{text.released}</b>
          <ul className="pl-plain">
            {released.map((assignment) => (
              <li key={assignment.id}>
                {assignment.name}: {assignment.releasedReason}
              </li>
            ))}
          </ul>
        </Text>
      ) : null}
      <ActDialog
        opened={leaving !== null}
        onClose={() => release(null)}
        title={leaving ? text.releaseThis(leaving.name) : ''}
      >
        {leaving ? <ReleaseForm assignment={leaving} onDone={() => release(null)} /> : null}
      </ActDialog>
    </Section>
  );
}
