import type { z } from 'zod';
import { dateOf } from '../../kernel/clock.ts';
import { absent, conflict, type Decision, done, refused, stale, type Violation } from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import type { AddUnit, ChangeUnit, RecordEarlierAudit, RetireUnit, Unit, UnitDetail } from './contract.ts';
import { missingCriteria, missingPersons } from './store.ts';
import { selectUnits, setUnitCriteria } from './unit-store.ts';

type View = z.infer<typeof Unit>;
type Row = Awaited<ReturnType<typeof selectUnits>>[number];

function viewOf(row: Row): View {
  return {
    id: row.id,
    ref: row.ref,
    name: row.name,
    kind: row.kind,
    description: row.description,
    ownerId: row.owner_id,
    ownerName: row.owner_name,
    size: row.size,
    legal: row.legal,
    risk: row.risk,
    change: {
      process: row.change_process,
      structure: row.change_structure,
      people: row.change_people,
      technology: row.change_technology,
    },
    key: row.key,
    legalMaxMonths: row.legal_max_months,
    criteria: row.criteria,
    retired: row.retired_at !== null,
    lastAuditedOn: row.last_audited_on,
    version: row.version,
  };
}

/** The audit universe. */
export async function listUnits(uow: UnitOfWork): Promise<View[]> {
  return (await selectUnits(uow)).map(viewOf);
}

/** One unit, or undefined. */
export async function findUnit(uow: UnitOfWork, unitId: string): Promise<View | undefined> {
  const [row] = await selectUnits(uow, unitId);
  return row && viewOf(row);
}

/** One unit with its earlier audits, changes and risks. */
export async function readUnit(uow: UnitOfWork, unitId: string): Promise<Decision<z.infer<typeof UnitDetail>>> {
  const { tx, orgId } = uow;
  const unit = await findUnit(uow, unitId);
  if (!unit) return absent('unit');
  const earlier = await tx
    .selectFrom('earlier_audit')
    .select(['id', 'ended_on', 'outcome', 'source'])
    .where('org_id', '=', orgId)
    .where('unit_id', '=', unitId)
    .orderBy('ended_on', 'desc')
    .execute();
  const changes = await tx
    .selectFrom('change_entry as c')
    .innerJoin('change_unit as cu', (join) =>
      join.onRef('cu.org_id', '=', 'c.org_id').onRef('cu.change_id', '=', 'c.id'),
    )
    .select(['c.id', 'c.ref', 'c.kind', 'c.happened_on as happenedOn', 'c.title'])
    .where('c.org_id', '=', orgId)
    .where('cu.unit_id', '=', unitId)
    .orderBy('c.happened_on', 'desc')
    .execute();
  const risks = await tx
    .selectFrom('risk as r')
    .innerJoin('risk_unit as ru', (join) => join.onRef('ru.org_id', '=', 'r.org_id').onRef('ru.risk_id', '=', 'r.id'))
    .select(['r.id', 'r.ref', 'r.title', (eb) => eb('r.likelihood', '*', eb.ref('r.impact')).as('level')])
    .where('r.org_id', '=', orgId)
    .where('ru.unit_id', '=', unitId)
    .where('r.superseded_by', 'is', null)
    .orderBy('level', 'desc')
    .execute();
  return done({
    ...unit,
    earlierAudits: earlier.map((row) => ({
      id: row.id,
      endedOn: row.ended_on,
      outcome: row.outcome,
      source: row.source,
    })),
    changes,
    risks: risks.map((row) => ({ ...row, level: Number(row.level) })),
  });
}

/** Adds a unit to the audit universe. */
export async function addUnit(uow: UnitOfWork, input: z.infer<typeof AddUnit>): Promise<Decision<View>> {
  const wrong = await unknownReferences(uow, input);
  if (wrong.length > 0) return refused(...wrong);
  const id = newId();
  const ref = (await uow.nextNumber('U')).replace(/^U-\d{4}-/, 'U-');
  await uow.tx
    .insertInto('auditable_unit')
    .values({ org_id: uow.orgId, id, ref, ...columns(input), retired_at: null, version: 1 })
    .execute();
  await setUnitCriteria(uow, id, input.criteria);
  return recorded(uow, 'unit.added', id);
}

/** Changes a unit. */
export async function changeUnit(
  uow: UnitOfWork,
  unitId: string,
  input: z.infer<typeof ChangeUnit>,
): Promise<Decision<View>> {
  const before = await findUnit(uow, unitId);
  if (!before) return absent('unit');
  if (before.version !== input.version) return stale(before);
  if (before.retired)
    return conflict({ rule: 'unit.retired', message: 'This unit is retired. Add a new one instead.' });
  const wrong = await unknownReferences(uow, input);
  if (wrong.length > 0) return refused(...wrong);
  await uow.tx
    .updateTable('auditable_unit')
    .set({ ...columns(input), version: input.version + 1 })
    .where('org_id', '=', uow.orgId)
    .where('id', '=', unitId)
    .execute();
  await setUnitCriteria(uow, unitId, input.criteria);
  return recorded(uow, 'unit.changed', unitId);
}

/** Takes a unit out of the universe; its audits stay. */
export async function retireUnit(
  uow: UnitOfWork,
  unitId: string,
  input: z.infer<typeof RetireUnit>,
): Promise<Decision<View>> {
  const before = await findUnit(uow, unitId);
  if (!before) return absent('unit');
  if (before.version !== input.version) return stale(before);
  await uow.tx
    .updateTable('auditable_unit')
    .set({ retired_at: uow.now, version: input.version + 1 })
    .where('org_id', '=', uow.orgId)
    .where('id', '=', unitId)
    .execute();
  return recorded(uow, 'unit.retired', unitId, { reason: input.reason });
}

/** Records an audit from before Plumbline. */
export async function recordEarlierAudit(
  uow: UnitOfWork,
  unitId: string,
  input: z.infer<typeof RecordEarlierAudit>,
): Promise<Decision<z.infer<typeof UnitDetail>>> {
  if (!(await findUnit(uow, unitId))) return absent('unit');
  if (input.endedOn > dateOf(uow.now))
    return refused({
      rule: 'earlier-audit.in-the-past',
      message: 'An earlier audit has ended already. Give a date that is not in the future.',
      path: 'endedOn',
    });
  const id = newId();
  await uow.tx
    .insertInto('earlier_audit')
    .values({
      org_id: uow.orgId,
      id,
      unit_id: unitId,
      ended_on: input.endedOn,
      outcome: input.outcome,
      source: input.source,
    })
    .execute();
  await uow.record({
    act: 'earlier-audit.recorded',
    subject: { type: 'unit', id: unitId },
    audit: null,
    payload: { id, ...input },
  });
  return readUnit(uow, unitId);
}

/** Notes that an audit of Plumbline's own ended: it starts the unit's next interval. Called in the unit of work that issues the report. */
export async function recordAuditOutcome(
  uow: UnitOfWork,
  unitId: string,
  outcome: z.infer<typeof RecordEarlierAudit>,
): Promise<void> {
  const id = newId();
  await uow.tx
    .insertInto('earlier_audit')
    .values({
      org_id: uow.orgId,
      id,
      unit_id: unitId,
      ended_on: outcome.endedOn,
      outcome: outcome.outcome,
      source: outcome.source,
    })
    .execute();
  await uow.record({
    act: 'unit.audited',
    subject: { type: 'unit', id: unitId },
    audit: null,
    payload: { id, ...outcome },
  });
}

function columns(input: z.infer<typeof AddUnit>) {
  return {
    name: input.name,
    description: input.description,
    kind: input.kind,
    owner_id: input.ownerId,
    size: input.size,
    legal: input.legal,
    risk: input.risk,
    change_process: input.change.process,
    change_structure: input.change.structure,
    change_people: input.change.people,
    change_technology: input.change.technology,
    key: input.key,
    legal_max_months: input.legalMaxMonths,
  };
}

async function unknownReferences(uow: UnitOfWork, input: z.infer<typeof AddUnit>): Promise<Violation[]> {
  const persons = await missingPersons(uow, [input.ownerId]);
  const criteria = await missingCriteria(uow, input.criteria);
  return [
    ...persons.map(() => ({
      rule: 'unit.owner-unknown',
      message: 'The owner is not a person of this organisation. Choose one from the list of people.',
      path: 'ownerId',
    })),
    ...criteria.map((criterion) => ({
      rule: 'unit.criterion-unknown',
      message: `There is no criterion ${criterion} here (any more). Choose from the criteria.`,
      path: 'criteria',
    })),
  ];
}

async function recorded(uow: UnitOfWork, act: string, unitId: string, more: object = {}): Promise<Decision<View>> {
  const after = await findUnit(uow, unitId);
  if (!after) return absent('unit');
  await uow.record({ act, subject: { type: 'unit', id: unitId }, audit: null, payload: { ...after, ...more } });
  return done(after);
}
