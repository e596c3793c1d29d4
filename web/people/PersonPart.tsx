import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { isms } from '../isms/strings.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Section } from '../ui/Section.tsx';
import type { Column } from '../ui/table-model.ts';

type Props<Row extends { id: string }> = {
  title: string;
  note?: string;
  /** Keeps the tables of the page apart in the address. */
  id: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  empty: string;
  /** The button and the form that adds a row, for those who may. */
  add?: { label: string; form: (onDone: () => void) => ReactNode } | undefined;
};

/** A part of a person's page: a short list and the way to add to it. */
export function PersonPart<Row extends { id: string }>({ title, note, id, rows, columns, empty, add }: Props<Row>) {
  const [adding, dialog] = useDisclosure(false);
  return (
    <Section
      title={title}
      note={note}
      actions={
        add ? (
          <Button size="xs" variant="default" onClick={dialog.open}>
            {add.label}
          </Button>
        ) : null
      }
    >
      <DataTable
        caption={isms.list(title)}
        id={id}
        bare
        rows={rows}
        columns={columns}
        rowKey={(row) => row.id}
        empty={
          <Text size="sm" c="dimmed">
            {empty}
          </Text>
        }
      />
      {add ? (
        <ActDialog opened={adding} onClose={dialog.close} title={add.label}>
          {add.form(dialog.close)}
        </ActDialog>
      ) : null}
    </Section>
  );
}
