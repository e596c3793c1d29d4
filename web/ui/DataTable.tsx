import { Button, Table, Text } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { useCompact } from './compact.ts';
import { csv, download } from './csv.ts';
import { Empty } from './Empty.tsx';
import { useGo } from './go.ts';
import { useListKeys } from './list-keys.ts';
import { SortHeader, visibility } from './SortHeader.tsx';
import { ui } from './strings.ts';
import { TableTools } from './TableTools.tsx';
import { To } from './To.tsx';
import { type Column, cellText, useTableModel } from './table-model.ts';
import './DataTable.css';

type Props<Row> = {
  /** Says what the list is; read out to those who cannot see it. */
  caption: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  /** Where a row opens, below the organisation. Makes the first column a link and Enter work. */
  href?: ((row: Row) => string) | undefined;
  /** Keeps two tables of one page apart in the address bar. */
  id?: string | undefined;
  /** `due` or `-due`. */
  defaultSort?: string | undefined;
  /** What to do next when there is nothing. */
  empty?: ReactNode | undefined;
  /** Buttons at the right of the tools. */
  actions?: ReactNode | undefined;
  /** No filter line: for short lists inside a page. */
  bare?: boolean | undefined;
};

const firstPage = 250;

export function DataTable<Row>(props: Props<Row>) {
  const { caption, rows, columns, rowKey, href, id = '', defaultSort = '', empty, actions, bare = false } = props;
  const model = useTableModel(rows, columns, id, defaultSort);
  const [all, setAll] = useState(false);
  const compact = useCompact();
  const go = useGo();
  const list = useRef<HTMLTableSectionElement>(null);
  const found = model.table.getRowModel().rows.map((row) => row.original);
  const shown = all ? found : found.slice(0, firstPage);
  const open = (row: Row | undefined) => {
    if (row !== undefined && href) go(href(row));
  };
  useListKeys(list, (index) => open(shown[index]));

  if (rows.length === 0) return empty ?? <Empty title={ui.nothingYet} />;

  const onExport = () =>
    download(
      `${caption.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}.csv`,
      csv(
        columns.map((column) => column.header),
        found.map((row) => columns.map((column) => column.value(row))),
      ),
    );

  return (
    <div className="pl-table" data-compact={compact || undefined}>
      {bare ? null : (
        <TableTools
          rows={rows}
          columns={columns}
          model={model}
          shown={found.length}
          onExport={onExport}
          actions={actions}
        />
      )}
      {/* A group, no landmark: the section around it often has the same name. What scrolls must be reachable by keyboard. */}
      {/* See above */}
      {/* A fieldset is for controls */}
      <div className="pl-table-scroll" role="group" aria-label={caption} tabIndex={0}>
        <Table highlightOnHover={href !== undefined}>
          <caption className="pl-visually-hidden">{caption}</caption>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <SortHeader key={column.id} column={column} sort={model.table.getColumn(column.id)} />
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody ref={list} data-pl-list>
            {shown.map((row) => (
              <Table.Tr
                key={rowKey(row)}
                tabIndex={-1}
                data-pl-row
                className={href ? 'pl-row-opens' : undefined}
                onClick={(event) => {
                  if (event.target instanceof Element && event.target.closest('a, button, input, label')) return;
                  if (!getSelection()?.toString()) open(row);
                }}
              >
                {columns.map((column, index) => {
                  const content = column.cell ? column.cell(row) : cellText(column.value(row));
                  return (
                    <Table.Td
                      key={column.id}
                      ta={column.align}
                      {...visibility(column.hideBelow)}
                      className={column.align ? 'pl-figure' : undefined}
                    >
                      {index === 0 && href ? <To path={href(row)}>{content}</To> : content}
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {found.length === 0 ? (
        <Text c="dimmed" size="sm" p="md">
          {ui.nothingMatches}{' '}
          <Button size="compact-sm" variant="subtle" onClick={model.clear}>
            {ui.clearFilters}
          </Button>
        </Text>
      ) : null}
      {shown.length < found.length ? (
        <Button variant="default" size="xs" mt="sm" onClick={() => setAll(true)}>
          {ui.showAll(found.length)}
        </Button>
      ) : null}
    </div>
  );
}
