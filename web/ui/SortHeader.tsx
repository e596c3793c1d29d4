import { Table, UnstyledButton } from '@mantine/core';
import type { Column as TanStackColumn } from '@tanstack/react-table';
import type { Column } from './table-model.ts';

type Props<Row> = { column: Column<Row>; sort: TanStackColumn<Row> | undefined };

export const visibility = (below: Column<unknown>['hideBelow']) => (below ? { visibleFrom: below } : {});

/** A column's head: a real button, its state told by aria-sort and by an arrow. */
export function SortHeader<Row>({ column, sort }: Props<Row>) {
  const direction = sort?.getIsSorted() ?? false;
  const arrow = direction === 'asc' ? '↑' : direction === 'desc' ? '↓' : '';
  return (
    <Table.Th
      scope="col"
      ta={column.align}
      {...visibility(column.hideBelow)}
      {...(column.width === undefined ? {} : { w: column.width })}
      {...(direction ? { 'aria-sort': direction === 'asc' ? ('ascending' as const) : ('descending' as const) } : {})}
    >
      <UnstyledButton className="pl-sort" onClick={() => sort?.toggleSorting()}>
        {column.header}
        <span aria-hidden="true" className="pl-sort-arrow">
          {arrow}
        </span>
      </UnstyledButton>
    </Table.Th>
  );
}
