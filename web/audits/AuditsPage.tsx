import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMemo } from 'react';
import { AuditSummary } from '../../src/capabilities/audits/contract.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { useCommands } from '../ui/commands.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Empty } from '../ui/Empty.tsx';
import { useGo } from '../ui/go.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useList } from '../ui/queries.ts';
import { useOrg } from '../ui/session.ts';
import { To } from '../ui/To.tsx';
import { auditColumns } from './audit-columns.tsx';
import { MandateForm } from './MandateForm.tsx';
import { audits } from './strings.ts';

const text = audits.list;

/** All audits that the reader may see. */
export function AuditsPage() {
  const query = useList('/audits', AuditSummary);
  const { may } = useOrg();
  const go = useGo();
  const manages = may('owner', 'programme-manager');
  const [creating, dialog] = useDisclosure(false);
  const { open } = dialog;
  useCommands(useMemo(() => (manages ? [{ id: 'create-audit', label: text.create, run: open }] : []), [manages, open]));
  return (
    <>
      <PageHeader title={text.title} actions={manages ? <Button onClick={open}>{text.create}</Button> : null}>
        {text.about}
      </PageHeader>
      <Loaded query={query}>
        {(rows) => (
          <DataTable
            caption={text.title}
            rows={rows}
            columns={auditColumns}
            rowKey={(row) => row.id}
            href={(row) => `/audits/${row.id}`}
            defaultSort="-from"
            empty={
              <Empty title={text.empty} action={manages ? <To path="/programmes">{text.toProgramme}</To> : undefined}>
                {manages ? text.emptyText : text.emptyOthers}
              </Empty>
            }
          />
        )}
      </Loaded>
      <ActDialog opened={creating} onClose={dialog.close} title={text.createTitle} as="drawer" size="xl">
        <MandateForm start={{ kind: 'new' }} onDone={(audit) => go(`/audits/${audit.id}`)} onCancel={dialog.close} />
      </ActDialog>
    </>
  );
}
