import { Button } from '@mantine/core';
import type { z } from 'zod';
import { type Task, Today } from '../../src/capabilities/oversight/contract.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Empty } from '../ui/Empty.tsx';
import { useGo } from '../ui/go.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useOne } from '../ui/queries.ts';
import { Status } from '../ui/Status.tsx';
import type { Column } from '../ui/table-model.ts';
import { When } from '../ui/When.tsx';
import { oversight } from './strings.ts';
import { TodayFacts } from './TodayFacts.tsx';

const text = oversight.today;
type Row = z.infer<typeof Task>;

const columns: Column<Row>[] = [
  { id: 'what', header: text.what, value: (row) => row.title },
  { id: 'why', header: text.why, value: (row) => row.why, hideBelow: 'md' },
  { id: 'kind', header: text.kind, value: (row) => row.kind.replaceAll('-', ' '), filter: true, hideBelow: 'md' },
  {
    id: 'due',
    header: text.due,
    value: (row) => row.dueOn ?? '9999',
    cell: (row) => (
      <>
        {row.dueOn ? <When at={row.dueOn} /> : '–'} {row.overdue ? <Status tone="bad">{text.overdue}</Status> : null}
      </>
    ),
  },
];

/** The first screen after sign-in: what needs me today. */
export function TodayPage() {
  const today = useOne('/today', Today);
  const go = useGo();
  return (
    <>
      <PageHeader title={text.title}>{text.about}</PageHeader>
      <Loaded query={today}>
        {({ items, facts }) => (
          <>
            <TodayFacts facts={facts} />
            <DataTable
              caption={text.caption}
              rows={items}
              columns={columns}
              rowKey={(row) => `${row.kind} ${row.href} ${row.title}`}
              href={(row) => row.href}
              empty={
                <Empty title={text.nothing} action={<Button onClick={() => go('/audits')}>{text.openAudits}</Button>}>
                  {text.nothingText}
                </Empty>
              }
            />
          </>
        )}
      </Loaded>
    </>
  );
}
