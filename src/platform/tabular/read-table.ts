import { readFile } from 'node:fs/promises';
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import yauzl from 'yauzl';
import { type Decision, done, type Refused, refused, type Violation } from '../../kernel/decision.ts';
import type { UploadedFile } from '../http/route.ts';
import { unneutral } from './write-table.ts';

/** An import file may have this many bytes, and this many once unpacked, and this many rows. */
export const IMPORT_BYTES = 5 * 1024 * 1024;
const UNPACKED_BYTES = 100 * 1024 * 1024;
const MAX_ROWS = 20_000;

/** One row of an import: its number as a spreadsheet shows it, and its cells by column name. */
export interface ImportRow {
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Reads a CSV or XLSX (first sheet) with exactly these columns, in any order. Wrong columns are named, with the first rows shown. */
export async function readTable(file: UploadedFile, columns: readonly string[]): Promise<Decision<ImportRow[]>> {
  const bytes = await readFile(file.path);
  const rows = bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))
    ? await xlsxRows(file.path, bytes)
    : csvRows(bytes);
  return rows.ok ? underColumns(rows.value, columns) : rows;
}

function csvRows(bytes: Buffer): Decision<string[][]> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\u0000'))
      return unreadable('The file holds NUL bytes, so it is not CSV text. Save it as CSV (UTF-8) or XLSX.');
    return done(parseCsv(text).map((row) => row.map(textOf)));
  } catch {
    return unreadable('The file is neither XLSX nor CSV in UTF-8. Save it as "CSV UTF-8" or XLSX and try again.');
  }
}

async function xlsxRows(path: string, bytes: Buffer): Promise<Decision<string[][]>> {
  try {
    const unpacked = await declaredSize(path);
    if (unpacked > UNPACKED_BYTES)
      return unreadable('The workbook is too large once unpacked. Import fewer rows at once.');
    const book = await readXlsx(new Uint8Array(bytes), { maxRows: MAX_ROWS + 1 });
    return done((book.sheets[0]?.rows ?? []).map((row) => row.map(textOf)));
  } catch {
    return unreadable(
      'The file looks like XLSX but cannot be read. Open it in a spreadsheet, save it again as XLSX or CSV, and try again.',
    );
  }
}

/** What the archive says that its parts have once unpacked. */
function declaredSize(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    yauzl.open(path, { lazyEntries: false, autoClose: true }, (error, zip) => {
      if (error) return reject(error);
      let total = 0;
      zip.on('entry', (entry: { uncompressedSize: number }) => {
        total += entry.uncompressedSize;
      });
      zip.on('error', reject);
      zip.on('end', () => resolve(total));
    });
  });
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return unneutral(typeof cell === 'object' ? '' : String(cell as string | number | boolean));
}

function underColumns(rows: readonly string[][], columns: readonly string[]): Decision<ImportRow[]> {
  const header = (rows[0] ?? []).map((cell) => cell.trim());
  const missing = columns.filter((column) => !header.includes(column));
  const unknown = header.filter((column) => column !== '' && !columns.includes(column));
  const twice = columns.filter((column) => header.indexOf(column) !== header.lastIndexOf(column));
  if (missing.length + unknown.length + twice.length > 0) {
    const parts = [
      missing.length > 0 ? `Missing: ${missing.join(', ')}.` : '',
      unknown.length > 0 ? `Unknown: ${unknown.map((column) => column.slice(0, 60)).join(', ')}.` : '',
      twice.length > 0 ? `More than once: ${twice.join(', ')}.` : '',
    ];
    const shown = rows.slice(0, 3).map((row) => row.map((cell) => cell.slice(0, 40)).join(' | '));
    return refused({
      rule: 'import.columns',
      message: `The columns do not fit. ${parts.filter(Boolean).join(' ')} The first row must name: ${columns.join(', ')}. The file begins: ${shown.join(' ⏎ ')}`,
      path: 'file',
    });
  }
  if (rows.length - 1 > MAX_ROWS) return unreadable(`The file has more than ${MAX_ROWS} rows. Split it.`);
  const filled = rows.slice(1).flatMap((cells, at) =>
    cells.some((cell) => cell.trim() !== '')
      ? [
          {
            row: at + 2,
            cells: Object.fromEntries(columns.map((column) => [column, cells[header.indexOf(column)] ?? ''])),
          },
        ]
      : [],
  );
  return done(filled);
}

function unreadable(message: string): Decision<never> {
  return refused({ rule: 'import.unreadable', message, path: 'file' });
}

const SHOWN_PROBLEMS = 20;

/** Refuses an import for its rows: the first twenty problems are named, the rest counted. */
export function refusedRows(problems: readonly Violation[]): Refused {
  const more =
    problems.length > SHOWN_PROBLEMS
      ? [{ rule: 'import.more', message: `And ${problems.length - SHOWN_PROBLEMS} more. Nothing was changed.` }]
      : [];
  return refused(...problems.slice(0, SHOWN_PROBLEMS), ...more);
}
