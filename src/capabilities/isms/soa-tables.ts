import type { z } from 'zod';
import { type Decision, done, type Violation } from '../../kernel/decision.ts';
import { line, prose } from '../../kernel/text.ts';
import type { UploadedFile } from '../../platform/http/route.ts';
import { readTable, refusedRows } from '../../platform/tabular/read-table.ts';
import type { Table } from '../../platform/tabular/write-table.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import type { ImportResult, SetSoaEntry } from './contract.ts';
import { brokenSoaEntry, IMPLEMENTATION_STATUSES } from './domain.ts';
import { listSoa, setSoaEntry } from './soa.ts';
import { selectSoa } from './store.ts';

const COLUMNS = ['control', 'title', 'applicable', 'justification', 'status', 'owner'] as const;

/** The SoA as a table: `owner` is the owner's e-mail address. */
export async function soaTable(uow: UnitOfWork): Promise<Table> {
  const rows = await selectSoa(uow);
  return {
    name: 'statement-of-applicability',
    columns: COLUMNS,
    rows: rows.map((row) => [
      row.criterion_id,
      row.title,
      row.applicable ? 'yes' : 'no',
      row.justification,
      row.status,
      row.owner_email ?? row.owner_name ?? '',
    ]),
  };
}

/** Takes the SoA from a CSV or XLSX: checks every row, then changes all that differ, or nothing. */
export async function importSoa(
  uow: UnitOfWork,
  file: UploadedFile,
  mode: 'check' | 'apply',
): Promise<Decision<z.infer<typeof ImportResult>>> {
  const rows = await readTable(file, COLUMNS);
  if (!rows.ok) return rows;
  const present = new Map((await listSoa(uow)).map((entry) => [entry.criterionId, entry]));
  const people = await uow.tx
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('org_id', '=', uow.orgId)
    .execute();
  const problems: Violation[] = [];
  const changes: { readonly criterionId: string; readonly input: z.infer<typeof SetSoaEntry> }[] = [];
  const seen = new Set<string>();
  for (const { row, cells } of rows.value) {
    const say = (column: string, message: string): void =>
      void problems.push({
        rule: 'import.row',
        message: `Row ${row}, ${column}: ${message}`,
        path: `file.${row}.${column}`,
      });
    const cell = (column: (typeof COLUMNS)[number]): string => cells[column] ?? '';
    const criterionId = cell('control').trim();
    const before = present.get(criterionId);
    if (!before) {
      say('control', `"${criterionId.slice(0, 40)}" is not a control of Annex A.`);
      continue;
    }
    if (seen.has(criterionId)) say('control', `${criterionId} stands twice.`);
    seen.add(criterionId);
    const applicable = cell('applicable').trim().toLowerCase();
    if (applicable !== 'yes' && applicable !== 'no')
      say('applicable', `must be yes or no, not "${applicable.slice(0, 40)}".`);
    const status = IMPLEMENTATION_STATUSES.find((known) => known === cell('status').trim());
    if (!status) say('status', `must be one of ${IMPLEMENTATION_STATUSES.join(', ')}.`);
    const justification = prose(5000).safeParse(cell('justification'));
    if (!justification.success) say('justification', justification.error.issues[0]?.message ?? 'cannot be read.');
    const ownerText = cell('owner').trim();
    const owner = people.find(
      (person) => ownerText !== '' && (person.email === ownerText || person.name === ownerText),
    );
    if (ownerText !== '' && !(owner && line(200).safeParse(ownerText).success))
      say(
        'owner',
        `nobody here is "${ownerText.slice(0, 60)}". Use the e-mail address of a person of the organisation, or leave it empty.`,
      );
    if (!status || !justification.success) continue;
    const input = {
      applicable: applicable === 'yes',
      justification: justification.data,
      status,
      ownerId: owner?.id ?? null,
      version: before.version,
    };
    for (const violation of brokenSoaEntry(input)) say('justification', violation.message);
    const same =
      before.applicable === input.applicable &&
      before.justification === input.justification &&
      before.status === input.status &&
      before.ownerId === input.ownerId;
    if (!same) changes.push({ criterionId, input });
  }
  if (problems.length > 0) return refusedRows(problems);
  if (mode === 'apply') {
    for (const { criterionId, input } of changes) {
      const outcome = await setSoaEntry(uow, criterionId, input);
      if (!outcome.ok) return outcome;
    }
    if (changes.length > 0) {
      await uow.record({
        act: 'soa.imported',
        subject: { type: 'organisation', id: uow.orgId },
        audit: null,
        payload: {
          fileName: file.fileName,
          rows: rows.value.length,
          changed: changes.map((change) => change.criterionId),
        },
        hashes: [{ name: 'import', sha256: file.sha256 }],
      });
    }
  }
  return done({
    rows: rows.value.length,
    changed: changes.map((change) => change.criterionId),
    applied: mode === 'apply',
  });
}
