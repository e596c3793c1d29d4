import {
  type ColumnDef,
  type FilterFn,
  getCoreRowModel,
  getFilteredRowModel,
  getSortedRowModel,
  type SortingFn,
  type Table,
  useReactTable,
} from '@tanstack/react-table';
import { type ReactNode, useMemo } from 'react';
import { z } from 'zod';
import type { Cell } from './csv.ts';
import { useUrlState } from './url-state.ts';

export type Column<Row> = {
  id: string;
  header: string;
  /** What is sorted, filtered and exported. */
  value: (row: Row) => Cell;
  /** What is shown, when it is more than the value. */
  cell?: ((row: Row) => ReactNode) | undefined;
  /** A select over the values that occur. */
  filter?: boolean | undefined;
  align?: 'right' | undefined;
  width?: number | string | undefined;
  /** Left out on narrower screens; filter and export still know it. */
  hideBelow?: 'sm' | 'md' | 'lg' | undefined;
};

const inOrder = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

export function compareCells(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (a instanceof Date && b instanceof Date) return a.getTime() - b.getTime();
  return inOrder.compare(String(a ?? ''), String(b ?? ''));
}

export const cellText = (value: unknown): string =>
  value === null || value === undefined ? '' : value instanceof Date ? value.toISOString() : String(value);

export type TableModel<Row> = {
  table: Table<Row>;
  query: string;
  setQuery: (query: string) => void;
  filterOf: (column: string) => string;
  setFilter: (column: string, value: string) => void;
  clear: () => void;
  filtered: boolean;
};

const FilterPairs = z.array(z.tuple([z.string(), z.string()]));

/** Filter, column filters and sort of a list; all of it in the address bar (`?q=…&sort=-due&f.status=open`). */
export function useTableModel<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  id: string,
  defaultSort: string,
): TableModel<Row> {
  const url = useUrlState();
  const prefix = id === '' ? '' : `${id}.`;
  const query = url.get(`${prefix}q`);
  const sort = url.get(`${prefix}sort`) || defaultSort;
  const filterOf = (column: string) => url.get(`${prefix}f.${column}`);

  const defs = useMemo(() => {
    const bySort: SortingFn<Row> = (a, b, column) => compareCells(a.getValue(column), b.getValue(column));
    const equals: FilterFn<Row> = (row, column, wanted) => cellText(row.getValue(column)) === wanted;
    return columns.map(
      (column): ColumnDef<Row> => ({
        id: column.id,
        accessorFn: (row) => column.value(row) ?? undefined,
        sortingFn: bySort,
        sortUndefined: 'last',
        filterFn: equals,
      }),
    );
  }, [columns]);

  // Stable references: the table works its models out anew whenever one of these changes.
  const filterKey = JSON.stringify(
    columns.map((column) => [column.id, filterOf(column.id)]).filter(([, value]) => value !== ''),
  );
  const columnFilters = useMemo(
    () => FilterPairs.parse(JSON.parse(filterKey)).map(([each, value]) => ({ id: each, value })),
    [filterKey],
  );
  const sorting = useMemo(
    () => (sort === '' ? [] : [{ id: sort.replace(/^-/, ''), desc: sort.startsWith('-') }]),
    [sort],
  );
  const everyWord = useMemo((): FilterFn<Row> => {
    return (row, _column, wanted) => {
      const text = columns
        .map((column) => cellText(column.value(row.original)))
        .join(' ')
        .toLowerCase();
      return String(wanted)
        .toLowerCase()
        .split(/\s+/)
        .every((word) => text.includes(word));
    };
  }, [columns]);
  const data = useMemo(() => [...rows], [rows]);

  const table = useReactTable({
    data,
    columns: defs,
    state: { globalFilter: query, columnFilters, sorting },
    // There are no pages; resetting one would render without end.
    autoResetPageIndex: false,
    globalFilterFn: everyWord,
    getColumnCanGlobalFilter: () => true,
    onSortingChange: (update) => {
      const first = (typeof update === 'function' ? update(sorting) : update)[0];
      url.set({ [`${prefix}sort`]: first ? `${first.desc ? '-' : ''}${first.id}` : '' });
    },
    enableSortingRemoval: false,
    sortDescFirst: false,
    getCoreRowModel: getCoreRowModel(),
    getFilteredRowModel: getFilteredRowModel(),
    getSortedRowModel: getSortedRowModel(),
  });

  return {
    table,
    query,
    setQuery: (text) => url.set({ [`${prefix}q`]: text }),
    filterOf,
    setFilter: (column, value) => url.set({ [`${prefix}f.${column}`]: value }),
    clear: () =>
      url.set(Object.fromEntries([[`${prefix}q`, ''], ...columns.map((column) => [`${prefix}f.${column.id}`, ''])])),
    filtered: query !== '' || columnFilters.length > 0,
  };
}
