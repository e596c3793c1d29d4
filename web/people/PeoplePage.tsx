import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMemo } from 'react';
import { Person } from '../../src/capabilities/people/contract.ts';
import { useMayKeep } from '../isms/options.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { useCommands } from '../ui/commands.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Empty } from '../ui/Empty.tsx';
import { useGo } from '../ui/go.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useList } from '../ui/queries.ts';
import { FirmsSection } from './FirmsSection.tsx';
import { PersonForm } from './PersonForm.tsx';
import { peopleColumns } from './people-columns.tsx';
import { people as strings } from './strings.ts';

const text = strings.people;

/** Everybody, staff and external, and the firms. */
export function PeoplePage() {
  const people = useList('/people', Person);
  const mayKeep = useMayKeep();
  const go = useGo();
  const [adding, dialog] = useDisclosure(false);
  const { open } = dialog;
  useCommands(useMemo(() => (mayKeep ? [{ id: 'person', label: text.addTitle, run: open }] : []), [mayKeep, open]));
  const add = mayKeep ? <Button onClick={open}>{text.add}</Button> : null;
  return (
    <>
      <PageHeader title={text.title} actions={add}>
        {text.about}
      </PageHeader>
      <Loaded query={people}>
        {(rows) => (
          <DataTable
            caption={text.title}
            rows={rows}
            columns={peopleColumns}
            rowKey={(person) => person.id}
            href={(person) => `/people/${person.id}`}
            defaultSort="name"
            empty={
              <Empty title={text.empty} action={add}>
                {text.emptyText}
              </Empty>
            }
          />
        )}
      </Loaded>
      <FirmsSection people={people.data ?? []} />
      <ActDialog opened={adding} onClose={dialog.close} title={text.addTitle} as="drawer">
        <PersonForm
          onCancel={dialog.close}
          onDone={(person) => {
            dialog.close();
            go(`/people/${person.id}`);
          }}
        />
      </ActDialog>
    </>
  );
}
