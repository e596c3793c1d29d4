import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMemo } from 'react';
import type { z } from 'zod';
import { Unit } from '../../src/capabilities/isms/contract.ts';
import { ActDialog } from '../ui/ActDialog.tsx';
import { useCommands } from '../ui/commands.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Empty } from '../ui/Empty.tsx';
import { useGo } from '../ui/go.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useList } from '../ui/queries.ts';
import { Status } from '../ui/Status.tsx';
import type { Column } from '../ui/table-model.ts';
import { When } from '../ui/When.tsx';
import { useMayKeep } from './options.ts';
import { Ref } from './Ref.tsx';
import { Steps } from './Steps.tsx';
import { isms } from './strings.ts';
import { UnitForm } from './UnitForm.tsx';
import { words } from './words.ts';

const text = isms.units;
type Row = z.infer<typeof Unit>;

const columns: Column<Row>[] = [
  { id: 'ref', header: text.ref, value: (unit) => unit.ref, cell: (unit) => <Ref>{unit.ref}</Ref> },
  { id: 'name', header: text.name, value: (unit) => unit.name },
  { id: 'kind', header: isms.kind, value: (unit) => words.unitKinds[unit.kind], filter: true, hideBelow: 'sm' },
  { id: 'owner', header: isms.owner, value: (unit) => unit.ownerName, filter: true, hideBelow: 'md' },
  {
    id: 'risk',
    header: text.risk,
    value: (unit) => unit.risk,
    cell: (unit) => <Steps value={unit.risk} scale="risk" />,
    hideBelow: 'sm',
  },
  {
    id: 'key',
    header: text.key,
    value: (unit) => (unit.key ? words.yes : words.no),
    cell: (unit) => (unit.key ? <Status tone="good">{words.yes}</Status> : <span className="pl-dim">{words.no}</span>),
    filter: true,
    hideBelow: 'sm',
  },
  { id: 'criteria', header: text.criteria, value: (unit) => unit.criteria.length, align: 'right', hideBelow: 'md' },
  {
    id: 'last',
    header: text.last,
    value: (unit) => unit.lastAuditedOn,
    cell: (unit) =>
      unit.lastAuditedOn ? <When at={unit.lastAuditedOn} /> : <span className="pl-dim">{text.never}</span>,
  },
  {
    id: 'state',
    header: text.state,
    value: (unit) => (unit.retired ? isms.retired : text.inUse),
    cell: (unit) =>
      unit.retired ? <Status tone="na">{isms.retired}</Status> : <span className="pl-dim">{text.inUse}</span>,
    filter: true,
    hideBelow: 'lg',
  },
];

/** The audit universe. */
export function UnitsPage() {
  const units = useList('/units', Unit);
  const mayKeep = useMayKeep();
  const go = useGo();
  const [adding, dialog] = useDisclosure(false);
  const { open } = dialog;
  useCommands(useMemo(() => (mayKeep ? [{ id: 'add-unit', label: text.addTitle, run: open }] : []), [mayKeep, open]));
  const add = mayKeep ? <Button onClick={open}>{text.add}</Button> : null;
  return (
    <>
      <PageHeader title={text.title} actions={add}>
        {text.about}
      </PageHeader>
      <Loaded query={units}>
        {(rows) => (
          <DataTable
            caption={text.title}
            rows={rows}
            columns={columns}
            rowKey={(unit) => unit.id}
            href={(unit) => `/units/${unit.id}`}
            empty={
              <Empty title={text.empty} action={add}>
                {text.emptyText}
              </Empty>
            }
          />
        )}
      </Loaded>
      <ActDialog opened={adding} onClose={dialog.close} title={text.addTitle} as="drawer" size="xl">
        <UnitForm
          onDone={(unit) => {
            dialog.close();
            go(`/units/${unit.id}`);
          }}
          onCancel={dialog.close}
        />
      </ActDialog>
    </>
  );
}
