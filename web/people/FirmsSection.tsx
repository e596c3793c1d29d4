import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMemo } from 'react';
import type { z } from 'zod';
import { Firm, type Person } from '../../src/capabilities/people/contract.ts';
import { useMayKeep } from '../isms/options.ts';
import { isms } from '../isms/strings.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { useList } from '../ui/queries.ts';
import { Section } from '../ui/Section.tsx';
import type { Column } from '../ui/table-model.ts';
import { FirmForm } from './FirmForm.tsx';
import { people as strings } from './strings.ts';

const text = strings.people;
type Row = z.infer<typeof Firm> & { people: string };

const columns: Column<Row>[] = [
  { id: 'name', header: text.firmName, value: (firm) => firm.name },
  { id: 'people', header: text.members, value: (firm) => firm.people },
];

/** The firms that external people come from. */
export function FirmsSection({ people }: { people: readonly z.infer<typeof Person>[] }) {
  const query = useList('/firms', Firm);
  const mayKeep = useMayKeep();
  const [adding, dialog] = useDisclosure(false);
  const rows = useMemo(
    () =>
      (query.data ?? []).map((firm) => ({
        ...firm,
        people: people
          .filter((person) => person.firmId === firm.id)
          .map((person) => person.name)
          .join(', '),
      })),
    [query.data, people],
  );
  return (
    <Section
      title={text.firms}
      actions={
        mayKeep ? (
          <Button size="xs" variant="default" onClick={dialog.open}>
            {text.addFirm}
          </Button>
        ) : null
      }
    >
      <Loaded query={query} lines={2}>
        {() => (
          <DataTable
            caption={isms.list(text.firms)}
            id="firm"
            bare
            rows={rows}
            columns={columns}
            rowKey={(firm) => firm.id}
            empty={
              <Text size="sm" c="dimmed">
                {text.noFirms}
              </Text>
            }
          />
        )}
      </Loaded>
      <ActDialog opened={adding} onClose={dialog.close} title={text.addFirmTitle}>
        <FirmForm onDone={dialog.close} />
      </ActDialog>
    </Section>
  );
}
