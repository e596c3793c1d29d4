import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { Interest } from '../../src/capabilities/people/contract.ts';
import { useMayKeep } from '../isms/options.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { useCommands } from '../ui/commands.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useList } from '../ui/queries.ts';
import { useOrg } from '../ui/session.ts';
import { EndInterestDialog } from './EndInterestDialog.tsx';
import { InterestForm } from './InterestForm.tsx';
import { type InterestRow, interestColumns } from './interest-columns.tsx';
import { people as strings } from './strings.ts';

const text = strings.interests;

/** What could bend somebody's judgement. */
export function InterestsPage() {
  const org = useOrg();
  const interests = useList('/interests', Interest);
  const mayKeep = useMayKeep();
  const mayDeclare = mayKeep || (org.may('auditor') && org.personId !== null);
  const [declaring, dialog] = useDisclosure(false);
  const [ending, setEnding] = useState<InterestRow | null>(null);
  const columns = useMemo(() => interestColumns(mayKeep ? setEnding : null), [mayKeep]);
  const { open } = dialog;
  useCommands(
    useMemo(() => (mayDeclare ? [{ id: 'interest', label: text.declareTitle, run: open }] : []), [mayDeclare, open]),
  );
  const declare = mayDeclare ? <Button onClick={open}>{text.declare}</Button> : null;
  return (
    <>
      <PageHeader title={text.title} actions={declare}>
        {text.about} {mayDeclare && !mayKeep ? text.own : null}
      </PageHeader>
      <Loaded query={interests}>
        {(rows) => (
          <DataTable
            caption={text.title}
            rows={rows}
            columns={columns}
            rowKey={(row) => row.id}
            empty={
              <Empty title={text.empty} action={declare}>
                {text.emptyText}
              </Empty>
            }
          />
        )}
      </Loaded>
      <ActDialog opened={declaring} onClose={dialog.close} title={text.declareTitle}>
        <InterestForm onDone={dialog.close} {...(mayKeep ? {} : { fixedPersonId: org.personId })} />
      </ActDialog>
      <EndInterestDialog interest={ending} onClose={() => setEnding(null)} />
    </>
  );
}
