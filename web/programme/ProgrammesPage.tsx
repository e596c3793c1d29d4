import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Navigate } from '@tanstack/react-router';
import { Programme } from '../../src/capabilities/programme/contract.ts';
import { useMayKeep } from '../isms/options.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Empty } from '../ui/Empty.tsx';
import { target, useGo } from '../ui/go.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useList } from '../ui/queries.ts';
import { useOrg } from '../ui/session.ts';
import { useUrlState } from '../ui/url-state.ts';
import { ProgrammeForm } from './ProgrammeForm.tsx';
import { programmeColumns } from './programme-columns.tsx';
import { programmeText as text } from './strings.ts';

/** All programmes; where there is one, straight to it (`?all=yes` shows the list). */
export function ProgrammesPage() {
  const query = useList('/programmes', Programme);
  const { orgId } = useOrg();
  const url = useUrlState();
  const go = useGo();
  const mayKeep = useMayKeep();
  const [creating, dialog] = useDisclosure(false);
  const only = query.data?.length === 1 ? query.data[0] : undefined;
  if (only && url.get('all') === '') return <Navigate {...target(orgId, `/programmes/${only.id}`)} replace />;
  return (
    <>
      <PageHeader title={text.title} actions={mayKeep ? <Button onClick={dialog.open}>{text.create}</Button> : null}>
        {text.about}
      </PageHeader>
      <Loaded query={query}>
        {(rows) => (
          <DataTable
            caption={text.title}
            rows={rows}
            columns={programmeColumns}
            rowKey={(row) => row.id}
            href={(row) => `/programmes/${row.id}`}
            empty={<Empty title={text.empty}>{mayKeep ? text.emptyText : text.emptyOthers}</Empty>}
          />
        )}
      </Loaded>
      <ActDialog opened={creating} onClose={dialog.close} title={text.createTitle} as="drawer" size="xl">
        <ProgrammeForm onDone={(made) => go(`/programmes/${made.id}`)} onCancel={dialog.close} />
      </ActDialog>
    </>
  );
}
