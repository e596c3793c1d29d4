import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { z } from 'zod';
import type { UnitDetail } from '../../src/capabilities/isms/contract.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Grade } from '../ui/Grade.tsx';
import { Section } from '../ui/Section.tsx';
import type { Column } from '../ui/table-model.ts';
import { When } from '../ui/When.tsx';
import { EarlierAuditForm } from './EarlierAuditForm.tsx';
import { useMayKeep } from './options.ts';
import { isms } from './strings.ts';
import { words } from './words.ts';

const text = isms.units;
type Row = z.infer<typeof UnitDetail>['earlierAudits'][number];

const columns: Column<Row>[] = [
  { id: 'ended', header: text.ended, value: (row) => row.endedOn, cell: (row) => <When at={row.endedOn} /> },
  {
    id: 'outcome',
    header: text.outcome,
    value: (row) => words.outcomes[row.outcome],
    cell: (row) => (row.outcome === 'clean' ? words.outcomes.clean : <Grade grade={row.outcome} />),
  },
  { id: 'source', header: isms.source, value: (row) => row.source },
];

/** Audits of a unit from before Plumbline. */
export function UnitEarlierAudits({ unit }: { unit: z.infer<typeof UnitDetail> }) {
  const mayKeep = useMayKeep();
  const [recording, dialog] = useDisclosure(false);
  return (
    <Section
      title={text.earlier}
      note={text.earlierNote}
      actions={
        mayKeep && !unit.retired ? (
          <Button size="xs" variant="default" onClick={dialog.open}>
            {text.recordEarlier}
          </Button>
        ) : null
      }
    >
      <DataTable
        caption={isms.list(text.earlier)}
        id="earlier"
        bare
        rows={unit.earlierAudits}
        columns={columns}
        rowKey={(row) => row.id}
        empty={
          <Text size="sm" c="dimmed">
            {text.noEarlier}
          </Text>
        }
      />
      <ActDialog opened={recording} onClose={dialog.close} title={text.recordEarlierTitle}>
        <EarlierAuditForm unitId={unit.id} onDone={dialog.close} />
      </ActDialog>
    </Section>
  );
}
