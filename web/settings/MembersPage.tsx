import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { Member } from '../../src/capabilities/people/contract.ts';
import { rolesText } from '../people/people-columns.tsx';
import { RowAct } from '../people/RowAct.tsx';
import { ActDialog } from '../ui/ActDialog.tsx';
import { useCommands } from '../ui/commands.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Person } from '../ui/Person.tsx';
import { useList } from '../ui/queries.ts';
import { Status } from '../ui/Status.tsx';
import { useOrg } from '../ui/session.ts';
import type { Column } from '../ui/table-model.ts';
import { InvitationsSection } from './InvitationsSection.tsx';
import { InvitePerson } from './InvitePerson.tsx';
import { MemberForm } from './MemberForm.tsx';
import type { MemberRow } from './member.ts';
import { settings as text } from './strings.ts';

function columnsFor(ownId: string | null, onChange: (row: MemberRow) => void): Column<MemberRow>[] {
  return [
    {
      id: 'name',
      header: text.name,
      value: (row) => row.name,
      cell: (row) => <Person name={row.name} id={row.personId} />,
    },
    { id: 'email', header: text.email, value: (row) => row.email, hideBelow: 'md' },
    { id: 'roles', header: text.roles, value: (row) => rolesText(row.roles), filter: true },
    {
      id: 'state',
      header: text.state,
      value: (row) => (row.suspended ? text.suspended : text.active),
      cell: (row) => (
        <Group gap={6}>
          <Status tone={row.suspended ? 'bad' : 'good'}>{row.suspended ? text.suspended : text.active}</Status>
          {row.personId === ownId ? (
            <span className="pl-dim">{text.yourself}</span>
          ) : (
            <RowAct label={text.change} about={text.changeThis(row.name)} onAct={() => onChange(row)} />
          )}
        </Group>
      ),
      filter: true,
    },
  ];
}

/** Who can sign in, in which roles, and who is invited. */
export function MembersPage() {
  const { personId } = useOrg();
  const members = useList('/members', Member);
  const [changing, setChanging] = useState<MemberRow | null>(null);
  const [inviting, dialog] = useDisclosure(false);
  const columns = useMemo(() => columnsFor(personId, setChanging), [personId]);
  const { open } = dialog;
  useCommands(useMemo(() => [{ id: 'invite', label: text.inviteTitle, run: open }], [open]));
  const close = () => setChanging(null);
  return (
    <>
      <PageHeader title={text.members} actions={<Button onClick={open}>{text.invite}</Button>}>
        {text.about}
      </PageHeader>
      <Loaded query={members}>
        {(rows) => (
          <DataTable
            caption={text.members}
            rows={rows}
            columns={columns}
            rowKey={(row) => row.personId}
            empty={<Empty title={text.empty}>{text.inviteText}</Empty>}
          />
        )}
      </Loaded>
      <InvitationsSection />
      <ActDialog opened={changing !== null} onClose={close} title={changing ? text.changeTitle(changing.name) : ''}>
        {changing ? <MemberForm member={changing} onDone={close} /> : null}
      </ActDialog>
      <ActDialog opened={inviting} onClose={dialog.close} title={text.inviteTitle}>
        <InvitePerson members={members.data ?? []} onDone={dialog.close} />
      </ActDialog>
    </>
  );
}
