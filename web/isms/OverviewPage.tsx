import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMemo } from 'react';
import { Isms } from '../../src/capabilities/isms/contract.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { useCommands } from '../ui/commands.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Empty } from '../ui/Empty.tsx';
import { History } from '../ui/History.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useOne } from '../ui/queries.ts';
import { Section } from '../ui/Section.tsx';
import { useOrg } from '../ui/session.ts';
import type { Column } from '../ui/table-model.ts';
import { CertificateSection } from './CertificateSection.tsx';
import { useMayKeep } from './options.ts';
import { SetIsmsForm } from './SetIsmsForm.tsx';
import { isms } from './strings.ts';

const text = isms.overview;

type Party = { party: string; requirement: string };
const columns: Column<Party>[] = [
  { id: 'party', header: text.party, value: (row) => row.party, width: '32%' },
  { id: 'requirement', header: text.requirement, value: (row) => row.requirement },
];

/** Scope, interested parties and certificate. */
export function OverviewPage() {
  const { orgId } = useOrg();
  const query = useOne('/isms', Isms);
  const mayKeep = useMayKeep();
  const [editing, dialog] = useDisclosure(false);
  const { open } = dialog;
  useCommands(useMemo(() => (mayKeep ? [{ id: 'edit-isms', label: text.edit, run: open }] : []), [mayKeep, open]));
  const edit = mayKeep ? (
    <Button variant="default" onClick={open}>
      {text.edit}
    </Button>
  ) : null;
  return (
    <>
      <PageHeader title={text.title} actions={query.data?.scope ? edit : null}>
        {text.about}
      </PageHeader>
      <CertificateSection />
      <Loaded query={query}>
        {(data) => (
          <>
            <Section title={text.scope}>
              {data.scope === '' ? (
                <Empty title={text.noScope} action={edit}>
                  {text.noScopeText}
                </Empty>
              ) : (
                <Text className="pl-prose">{data.scope}</Text>
              )}
            </Section>
            <Section title={text.parties}>
              <DataTable
                caption={isms.list(text.parties)}
                id="party"
                bare
                rows={data.interestedParties}
                columns={columns}
                rowKey={(row) => `${row.party}|${row.requirement}`}
                empty={
                  <Text size="sm" c="dimmed">
                    {text.noParties}
                  </Text>
                }
              />
            </Section>
            <Section title={isms.history}>
              <History type="isms" id={orgId} />
            </Section>
            <ActDialog opened={editing} onClose={dialog.close} title={text.edit} as="drawer" size="xl">
              <SetIsmsForm isms={data} onDone={dialog.close} />
            </ActDialog>
          </>
        )}
      </Loaded>
    </>
  );
}
