import { Readable } from 'node:stream';
import { writeCsv } from 'hucre/csv';
import { writeXlsx } from 'hucre/xlsx';
import type { Download } from '../http/route.ts';

type Cell = string | number | boolean | null;

/** Rows under named columns. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

// Also behind spaces, quotes and full-width twins, which some spreadsheets read as formulas too.
const FORMULA = /^[\s'"]*[=+\-@|\t\r\n＝＋－＠]/;

/** Text that a spreadsheet shows and never computes: an apostrophe goes before whatever could start a formula. */
export function neutral(cell: Cell): Cell {
  return typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell;
}

/** The text behind {@link neutral}: what an import reads back. */
export function unneutral(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}

/** A CSV download (RFC 4180, UTF-8 with byte order mark so that spreadsheets read it right). */
export function csvDownload(table: Table): Download {
  const rows = [[...table.columns], ...table.rows.map((row) => row.map(neutral))];
  return download(`${table.name}.csv`, 'text/csv; charset=utf-8', Buffer.from(writeCsv(rows, { bom: true }), 'utf8'));
}

/** An XLSX download. Text cells are strings in the file, and neutral besides. */
export async function xlsxDownload(table: Table): Promise<Download> {
  const rows = [[...table.columns], ...table.rows.map((row) => row.map(neutral))];
  const bytes = await writeXlsx({ sheets: [{ name: table.name.slice(0, 31), rows }] });
  return download(
    `${table.name}.xlsx`,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    Buffer.from(bytes),
  );
}

function download(fileName: string, mediaType: string, bytes: Buffer): Download {
  return { fileName, mediaType, bytes: bytes.length, stream: () => Readable.from([bytes]) };
}
