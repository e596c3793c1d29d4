import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMemo } from 'react';
import type { z } from 'zod';
import { Change } from '../../src/capabilities/isms/contract.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { useCommands } from '../ui/commands.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useList } from '../ui/queries.ts';
import type { Column } from '../ui/table-model.ts';
import { When } from '../ui/When.tsx';
import { ChangeForm } from './ChangeForm.tsx';
import { useMayKeep } from './options.ts';
import { Ref } from './Ref.tsx';
import { isms } from './strings.ts';
import { words } from './words.ts';

const text = isms.changes;
type Row = z.infer<typeof Change>;

const columns: Column<Row>[] = [
  { id: 'ref', header: text.ref, value: (row) => row.ref, cell: (row) => <Ref>{row.ref}</Ref> },
  { id: 'on', header: text.happened, value: (row) => row.happenedOn, cell: (row) => <When at={row.happenedOn} /> },
  { id: 'title', header: isms.title, value: (row) => row.title },
  { id: 'kind', header: isms.kind, value: (row) => words.changeKinds[row.kind], filter: true, hideBelow: 'sm' },
  { id: 'units', header: text.units, value: (row) => row.units.join(', '), hideBelow: 'md' },
];

/** The change register. */
export function ChangesPage() {
  const changes = useList('/changes', Change);
  const mayKeep = useMayKeep();
  const [recording, dialog] = useDisclosure(false);
  const { open } = dialog;
  useCommands(useMemo(() => (mayKeep ? [{ id: 'change', label: text.recordTitle, run: open }] : []), [mayKeep, open]));
  const record = mayKeep ? <Button onClick={open}>{text.record}</Button> : null;
  return (
    <>
      <PageHeader title={text.title} actions={record}>
        {text.about}
      </PageHeader>
      <Loaded query={changes}>
        {(rows) => (
          <DataTable
            caption={text.title}
            rows={rows}
            columns={columns}
            rowKey={(row) => row.id}
            href={(row) => `/changes/${row.id}`}
            defaultSort="-on"
            empty={
              <Empty title={text.empty} action={record}>
                {text.emptyText}
              </Empty>
            }
          />
        )}
      </Loaded>
      <ActDialog opened={recording} onClose={dialog.close} title={text.recordTitle}>
        <ChangeForm onDone={dialog.close} />
      </ActDialog>
    </>
  );
}
