import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { type ReactNode, useEffect, useState } from 'react';
import { useCompactChoice } from './compact.ts';
import { Icon } from './Icon.tsx';
import { ui } from './strings.ts';
import { type Column, cellText, compareCells, type TableModel } from './table-model.ts';

type Props<Row> = {
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  model: TableModel<Row>;
  shown: number;
  onExport: () => void;
  actions?: ReactNode | undefined;
};

/** The line above a table: filter box, column filters, row count, export. */
export function TableTools<Row>({ rows, columns, model, shown, onExport, actions }: Props<Row>) {
  const [compact, setCompact] = useCompactChoice();
  const [text, setText] = useState(model.query);
  const push = useDebouncedCallback(model.setQuery, 180);
  useEffect(() => setText(model.query), [model.query]);

  return (
    <Group gap="xs" mb={6} className="pl-table-tools">
      <TextInput
        size="xs"
        w={190}
        aria-label={ui.filter}
        placeholder={ui.filter}
        leftSection={<Icon name="search" size={14} />}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          push(event.currentTarget.value);
        }}
      />
      {columns.map((column) =>
        column.filter ? (
          <Select
            key={column.id}
            size="xs"
            w={170}
            aria-label={ui.filterBy(column.header)}
            placeholder={column.header}
            clearable
            clearButtonProps={{ 'aria-label': ui.clearFilters }}
            comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
            data={optionsOf(rows, column).map((value) => ({ value, label: `${column.header}: ${value}` }))}
            renderOption={({ option, checked }) => (checked ? <b>{option.value}</b> : option.value)}
            value={model.filterOf(column.id) || null}
            onChange={(value) => model.setFilter(column.id, value ?? '')}
          />
        ) : null,
      )}
      <Text size="xs" c="dimmed" role="status">
        {ui.rows(shown, rows.length)}
      </Text>
      {model.filtered ? (
        <Button size="compact-xs" variant="subtle" onClick={model.clear}>
          {ui.clearFilters}
        </Button>
      ) : null}
      <Group gap="xs" ml="auto">
        {actions}
        <Button
          size="compact-xs"
          variant="subtle"
          aria-pressed={compact}
          onClick={() => setCompact(!compact)}
          leftSection={<Icon name="rows" size={14} />}
        >
          {ui.compact}
        </Button>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<Icon name="download" size={14} />}
          onClick={onExport}
          title={ui.exportCsvLong}
        >
          {ui.exportCsv}
        </Button>
      </Group>
    </Group>
  );
}

function optionsOf<Row>(rows: readonly Row[], column: Column<Row>): string[] {
  const values = new Set(rows.map((row) => cellText(column.value(row))));
  values.delete('');
  return [...values].sort(compareCells);
}
