import { Text } from '@mantine/core';
import { useState } from 'react';
import { RowAct } from '../people/RowAct.tsx';
import { ActDialog } from '../ui/ActDialog.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';
import { Status } from '../ui/Status.tsx';
import { To } from '../ui/To.tsx';
import type { Column } from '../ui/table-model.ts';
import { type Audit, usePart } from './audit.ts';
import { mandateText as text } from './mandate-strings.ts';
import { NotCoveredForm } from './NotCoveredForm.tsx';

type Row = Audit['criteria'][number];

const columns: Column<Row>[] = [
  {
    id: 'criterion',
    header: text.criterion,
    value: (row) => row.id,
    cell: (row) => <To path={`/criteria/${row.id}`}>{row.id}</To>,
  },
  { id: 'title', header: text.criterionTitle, value: (row) => row.title },
  {
    id: 'state',
    header: text.state,
    filter: true,
    value: (row) => (row.notCoveredReason === null ? text.covered : text.notCovered),
    cell: (row) =>
      row.notCoveredReason === null ? (
        <span className="pl-when">{text.covered}</span>
      ) : (
        <>
          <Status tone="none">{text.notCovered}</Status> {row.notCoveredReason}
        </>
      ),
  },
];

/** The criteria of the mandate; the team says which were not covered, and why. */
export function AuditCriteria({ audit }: { audit: Audit }) {
  const part = usePart(audit);
  const may = part.isAuditor && part.inStage('fieldwork', 'closing');
  const [chosen, choose] = useState<Row | null>(null);
  const left = audit.criteria.filter((row) => row.notCoveredReason !== null).length;
  const act: Column<Row> = {
    id: 'act',
    header: text.actions,
    value: () => '',
    cell: (row) => (
      <RowAct
        label={row.notCoveredReason === null ? text.declare : text.declareAgain}
        about={row.notCoveredReason === null ? text.declareThis(row.id) : text.declareAgainThis(row.id)}
        onAct={() => choose(row)}
      />
    ),
  };
  return (
    <div id="criteria">
      <Section title={text.criteria} note={text.notCoveredCount(left, audit.criteria.length)}>
        <DataTable
          caption={text.criteriaCaption}
          rows={audit.criteria}
          columns={may ? [...columns, act] : columns}
          rowKey={(row) => row.id}
        />
        {may || audit.stage === 'reported' ? null : (
          <Text size="sm" c="dimmed" mt="xs">
            {text.declareWhen}
          </Text>
        )}
        <ActDialog
          opened={chosen !== null}
          onClose={() => choose(null)}
          title={chosen ? text.declareTitle(chosen.id) : ''}
        >
          {chosen ? <NotCoveredForm auditId={audit.id} row={chosen} onDone={() => choose(null)} /> : null}
        </ActDialog>
      </Section>
    </div>
  );
}
