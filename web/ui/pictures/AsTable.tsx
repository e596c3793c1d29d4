import { Table } from '@mantine/core';
import { dateText, isDay } from '../dates.ts';
import { ui } from '../strings.ts';

type Props = { caption: string; head: readonly string[]; rows: readonly (readonly string[])[] };

/** The text alternative of a picture: the same facts, as a table that can be opened. */
export function AsTable({ caption, head, rows }: Props) {
  return (
    <details className="pl-as-table">
      <summary>{ui.asTable}</summary>
      <Table fz="xs" mt={4} w="auto">
        <caption className="pl-visually-hidden">{caption}</caption>
        <Table.Thead>
          <Table.Tr>
            {head.map((text, index) =>
              text === '' ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity
                <Table.Td key={index} />
              ) : (
                <Table.Th key={text} scope="col">
                  {text}
                </Table.Th>
              ),
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.join('|')}>
              {row.map((text, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other identity
                <Table.Td key={index}>{isDay(text) ? dateText(text) : text}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </details>
  );
}
