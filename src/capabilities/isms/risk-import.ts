import type { z } from 'zod';
import { type Decision, done, type Violation } from '../../kernel/decision.ts';
import type { UploadedFile } from '../../platform/http/route.ts';
import { readTable, refusedRows } from '../../platform/tabular/read-table.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { type ImportResult, RecordRisk } from './contract.ts';
import { listRisks, reassessRisk, recordRisk } from './risks.ts';

const COLUMNS = [
  'ref',
  'title',
  'description',
  'likelihood',
  'impact',
  'treatment',
  'treatment_note',
  'owner',
  'assessed_on',
  'source',
  'units',
  'criteria',
] as const;

/** Takes risk-assessment results from a CSV or XLSX: new numbers are entered, known ones re-assessed; all rows or none. `owner` is an e-mail address; `units` and `criteria` are numbers apart by semicolons. */
export async function importRisks(
  uow: UnitOfWork,
  file: UploadedFile,
  mode: 'check' | 'apply',
): Promise<Decision<z.infer<typeof ImportResult>>> {
  const rows = await readTable(file, COLUMNS);
  if (!rows.ok) return rows;
  const { tx, orgId } = uow;
  const people = await tx.selectFrom('person').select(['id', 'email']).where('org_id', '=', orgId).execute();
  const units = await tx.selectFrom('auditable_unit').select(['id', 'ref']).where('org_id', '=', orgId).execute();
  const present = new Map((await listRisks(uow)).map((risk) => [risk.ref, risk.id]));
  const problems: Violation[] = [];
  const wanted: z.infer<typeof RecordRisk>[] = [];
  for (const { row, cells } of rows.value) {
    const say = (column: string, message: string): void =>
      void problems.push({
        rule: 'import.row',
        message: `Row ${row}, ${column}: ${message}`,
        path: `file.${row}.${column}`,
      });
    const cell = (column: (typeof COLUMNS)[number]): string => (cells[column] ?? '').trim();
    const list = (column: 'units' | 'criteria'): string[] =>
      cell(column)
        .split(';')
        .map((part) => part.trim())
        .filter(Boolean);
    const owner = people.find((person) => person.email !== null && person.email === cell('owner'));
    if (cell('owner') !== '' && !owner) say('owner', 'nobody here has that e-mail address.');
    const unitIds = list('units').flatMap((ref) => {
      const unit = units.find((known) => known.ref === ref);
      if (!unit) say('units', `there is no unit ${ref.slice(0, 30)}.`);
      return unit ? [unit.id] : [];
    });
    const parsed = RecordRisk.safeParse({
      ...(cell('ref') === '' ? {} : { ref: cell('ref') }),
      title: cell('title'),
      description: cell('description'),
      likelihood: Number(cell('likelihood')),
      impact: Number(cell('impact')),
      treatment: cell('treatment'),
      treatmentNote: cell('treatment_note'),
      ownerId: owner?.id ?? null,
      assessedOn: cell('assessed_on'),
      source: cell('source'),
      unitIds,
      criterionIds: list('criteria'),
    });
    if (parsed.success) wanted.push(parsed.data);
    else
      for (const issue of parsed.error.issues)
        say(
          String(issue.path[0] ?? 'row').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
          issue.message,
        );
  }
  if (problems.length > 0) return refusedRows(problems);
  if (mode === 'apply') {
    for (const risk of wanted) {
      const known = risk.ref === undefined ? undefined : present.get(risk.ref);
      const outcome = known === undefined ? await recordRisk(uow, risk) : await reassessRisk(uow, known, risk);
      if (!outcome.ok) return outcome;
    }
  }
  return done({
    rows: rows.value.length,
    changed: wanted.map((risk) => risk.ref ?? risk.title),
    applied: mode === 'apply',
  });
}
