import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { SoaEntry } from '../../src/capabilities/isms/contract.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useList } from '../ui/queries.ts';
import { useOrg } from '../ui/session.ts';
import { ImportForm } from './ImportForm.tsx';
import { useMayKeep } from './options.ts';
import { SoaEntryForm } from './SoaEntryForm.tsx';
import { SoaPicture } from './SoaPicture.tsx';
import { soaColumns } from './soa-columns.tsx';
import { isms } from './strings.ts';

const text = isms.soa;

/** Which controls apply, why, and how far they are in place. */
export function SoaPage() {
  const { orgId } = useOrg();
  const query = useList('/soa', SoaEntry);
  const mayKeep = useMayKeep();
  const [editing, setEditing] = useState<string | null>(null);
  const [importing, dialog] = useDisclosure(false);
  const columns = useMemo(() => soaColumns(mayKeep ? setEditing : null), [mayKeep]);
  const entries = query.data ?? [];
  const at = entries.findIndex((entry) => entry.criterionId === editing);
  const entry = entries[at];
  const next = at < 0 ? undefined : entries[at + 1];
  const stop = () => setEditing(null);
  const download = (ending: 'xlsx' | 'csv', label: string, small = false) => (
    <Button
      component="a"
      href={`/api/v1/organisations/${orgId}/soa.${ending}`}
      download
      {...(small ? { size: 'xs', variant: 'subtle' } : { variant: 'default' })}
      leftSection={<Icon name="download" size={14} />}
    >
      {label}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={text.title}
        actions={
          <>
            {download('xlsx', text.exportXlsx)}
            {download('csv', text.exportCsv)}
            {mayKeep ? (
              <Button variant="default" leftSection={<Icon name="upload" size={14} />} onClick={dialog.open}>
                {text.import}
              </Button>
            ) : null}
          </>
        }
      >
        {text.about}
      </PageHeader>
      <Loaded query={query}>
        {(rows) => (
          <>
            <SoaPicture entries={rows} />
            <DataTable caption={text.title} rows={rows} columns={columns} rowKey={(row) => row.criterionId} />
          </>
        )}
      </Loaded>
      <ActDialog
        opened={entry !== undefined}
        onClose={stop}
        title={entry ? text.editTitle(entry.criterionId, entry.title) : ''}
      >
        {entry ? (
          <SoaEntryForm
            key={entry.criterionId}
            entry={entry}
            onDone={stop}
            onCancel={stop}
            {...(next ? { onNext: () => setEditing(next.criterionId) } : {})}
          />
        ) : null}
      </ActDialog>
      <ActDialog opened={importing} onClose={dialog.close} title={text.importTitle} size="xl">
        <ImportForm
          path="/soa/import"
          about={text.importText}
          columns={text.columns}
          start={download('xlsx', text.start, true)}
          onDone={dialog.close}
        />
      </ActDialog>
    </>
  );
}
