import { Text } from '@mantine/core';
import type { z } from 'zod';
import type { UnitDetail } from '../../src/capabilities/isms/contract.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';
import type { Column } from '../ui/table-model.ts';
import { When } from '../ui/When.tsx';
import { Ref } from './Ref.tsx';
import { isms } from './strings.ts';
import { words } from './words.ts';
import './isms.css';

const text = isms.units;
type Detail = z.infer<typeof UnitDetail>;

const changes: Column<Detail['changes'][number]>[] = [
  { id: 'ref', header: isms.changes.ref, value: (row) => row.ref, cell: (row) => <Ref>{row.ref}</Ref> },
  { id: 'title', header: isms.title, value: (row) => row.title },
  { id: 'kind', header: isms.kind, value: (row) => words.changeKinds[row.kind], hideBelow: 'sm' },
  {
    id: 'on',
    header: isms.changes.happened,
    value: (row) => row.happenedOn,
    cell: (row) => <When at={row.happenedOn} plain />,
  },
];
const risks: Column<Detail['risks'][number]>[] = [
  { id: 'ref', header: isms.risks.ref, value: (row) => row.ref, cell: (row) => <Ref>{row.ref}</Ref> },
  { id: 'title', header: isms.title, value: (row) => row.title },
  { id: 'level', header: text.level, value: (row) => row.level, align: 'right' },
];

/** The changes that touched a unit and the risks tied to it. */
export function UnitLinks({ unit }: { unit: Detail }) {
  return (
    <div className="pl-columns">
      <Section title={text.changes}>
        <DataTable
          caption={isms.list(text.changes)}
          id="change"
          bare
          rows={unit.changes}
          columns={changes}
          rowKey={(row) => row.id}
          href={(row) => `/changes/${row.id}`}
          empty={
            <Text size="sm" c="dimmed">
              {text.noChanges}
            </Text>
          }
        />
      </Section>
      <Section title={text.risks}>
        <DataTable
          caption={isms.list(text.risks)}
          id="risk"
          bare
          rows={unit.risks}
          columns={risks}
          rowKey={(row) => row.id}
          href={(row) => `/risks/${row.id}`}
          empty={
            <Text size="sm" c="dimmed">
              {text.noRisks}
            </Text>
          }
        />
      </Section>
    </div>
  );
}
