import { Group, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { z } from 'zod';
import { Invitation } from '../../src/capabilities/people/contract.ts';
import { isms } from '../isms/strings.ts';
import { rolesText } from '../people/people-columns.tsx';
import { RowAct } from '../people/RowAct.tsx';
import { Confirm } from '../ui/Confirm.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { useAct, useList } from '../ui/queries.ts';
import { Section } from '../ui/Section.tsx';
import { Status } from '../ui/Status.tsx';
import type { Column } from '../ui/table-model.ts';
import type { Tone } from '../ui/tones.ts';
import { When } from '../ui/When.tsx';
import { settings as text } from './strings.ts';

type Row = z.infer<typeof Invitation>;
const tones: Record<Row['state'], Tone> = { open: 'plan', accepted: 'good', revoked: 'na', expired: 'na' };

function columnsFor(onRevoke: (row: Row) => void): Column<Row>[] {
  return [
    { id: 'name', header: text.name, value: (row) => row.personName },
    { id: 'email', header: text.email, value: (row) => row.email, hideBelow: 'md' },
    { id: 'roles', header: text.roles, value: (row) => rolesText(row.roles), hideBelow: 'sm' },
    {
      id: 'invited',
      header: text.invited,
      value: (row) => row.invitedAt,
      cell: (row) => <When at={row.invitedAt} plain />,
      hideBelow: 'sm',
    },
    {
      id: 'expires',
      header: text.expires,
      value: (row) => row.expiresAt,
      cell: (row) => <When at={row.expiresAt} plain />,
      hideBelow: 'md',
    },
    {
      id: 'state',
      header: text.state,
      value: (row) => text.states[row.state],
      cell: (row) => (
        <Group gap={6} wrap="nowrap">
          <Status tone={tones[row.state]}>{text.states[row.state]}</Status>
          {row.state === 'open' ? (
            <RowAct label={text.revoke} about={text.revokeThis(row.personName)} onAct={() => onRevoke(row)} />
          ) : null}
        </Group>
      ),
      filter: true,
    },
  ];
}

/** Invitations, open and past. */
export function InvitationsSection() {
  const query = useList('/invitations', Invitation);
  const [asking, setAsking] = useState<Row | null>(null);
  const columns = useMemo(() => columnsFor(setAsking), []);
  const revoke = useAct({
    path: `/invitations/${asking?.id ?? ''}/revocation`,
    reply: Invitation,
    done: text.revoked,
  });
  const close = () => setAsking(null);
  return (
    <Section title={text.invitations}>
      <Loaded query={query} lines={3}>
        {(rows) => (
          <DataTable
            caption={isms.list(text.invitations)}
            id="invitation"
            rows={rows}
            columns={columns}
            rowKey={(row) => row.id}
            defaultSort="-invited"
            empty={
              <Text size="sm" c="dimmed">
                {text.noInvitations}
              </Text>
            }
          />
        )}
      </Loaded>
      <Confirm
        opened={asking !== null}
        title={text.revokeTitle}
        text={text.revokeText}
        yes={text.revoke}
        onNo={close}
        onYes={() => revoke.mutate({}, { onSettled: close })}
      />
    </Section>
  );
}
