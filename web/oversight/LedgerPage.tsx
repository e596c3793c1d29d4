import { Button, Group, SegmentedControl } from '@mantine/core';
import type { z } from 'zod';
import { Ledger, type LedgerEntry } from '../../src/capabilities/oversight/contract.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useOne } from '../ui/queries.ts';
import { Status } from '../ui/Status.tsx';
import type { Column } from '../ui/table-model.ts';
import { useUrlState } from '../ui/url-state.ts';
import { When } from '../ui/When.tsx';
import { oversight } from './strings.ts';
import { Trust } from './Trust.tsx';

const text = oversight.ledger;
type Row = z.infer<typeof LedgerEntry>;

const columns: Column<Row>[] = [
  { id: 'seq', header: text.seq, value: (row) => row.seq },
  { id: 'at', header: text.at, value: (row) => row.at, cell: (row) => <When at={row.at} /> },
  { id: 'who', header: text.who, value: (row) => row.actorName, filter: true, hideBelow: 'sm' },
  { id: 'act', header: text.act, value: (row) => row.act, filter: true },
  { id: 'of', header: text.subject, value: (row) => row.subject.type, filter: true, hideBelow: 'md' },
  {
    id: 'state',
    header: text.state,
    value: (row) => (row.refused ? text.refused : text.done),
    cell: (row) => (row.refused ? <Status tone="bad">{text.refused}</Status> : text.done),
    hideBelow: 'md',
  },
];

/** The ledger: its newest entries, its signed head and what that proves. */
export function LedgerPage() {
  const url = useUrlState();
  const before = url.get('before');
  const refused = url.get('show') === 'refused';
  const query = new URLSearchParams({
    limit: '100',
    ...(before ? { before } : {}),
    ...(refused ? { refused: 'yes' } : {}),
  });
  const ledger = useOne(`/ledger?${query}`, Ledger);
  return (
    <>
      <PageHeader title={text.title}>{text.about}</PageHeader>
      <Loaded query={ledger}>
        {(shown) => (
          <>
            <Trust ledger={shown} />
            <Group justify="space-between" mt="lg" mb="sm">
              <SegmentedControl
                aria-label={text.caption}
                value={refused ? 'refused' : 'all'}
                onChange={(value) => url.set({ show: value === 'refused' ? 'refused' : '', before: '' })}
                data={[
                  { value: 'all', label: text.all },
                  { value: 'refused', label: text.onlyRefused },
                ]}
              />
              <Group>
                {before ? (
                  <Button variant="default" onClick={() => url.set({ before: '' })}>
                    {text.newest}
                  </Button>
                ) : null}
                {(shown.items.at(-1)?.seq ?? 0) > 0 && shown.items.length === 100 ? (
                  <Button variant="default" onClick={() => url.set({ before: String(shown.items.at(-1)?.seq) })}>
                    {text.older}
                  </Button>
                ) : null}
              </Group>
            </Group>
            <DataTable
              caption={text.caption}
              rows={shown.items}
              columns={columns}
              rowKey={(row) => String(row.seq)}
              href={(row) => `/ledger/${row.seq}`}
            />
          </>
        )}
      </Loaded>
    </>
  );
}
