import { sql } from 'kysely';
import type { z } from 'zod';
import { absent, conflict, type Decision, done, refused, type Violation } from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import type { RecordRisk, Risk } from './contract.ts';
import { missingCriteria, missingPersons, missingUnits } from './store.ts';

type View = z.infer<typeof Risk>;
type Input = z.infer<typeof RecordRisk>;

/** The present risk-assessment results, highest level (likelihood × impact) first. */
export async function listRisks({ tx, orgId }: UnitOfWork): Promise<View[]> {
  const rows = await tx
    .selectFrom('risk as r')
    .leftJoin('person as p', (join) => join.onRef('p.org_id', '=', 'r.org_id').onRef('p.id', '=', 'r.owner_id'))
    .selectAll('r')
    .select([
      'p.name as owner_name',
      sql<string[]>`array(select ru.unit_id from risk_unit ru where ru.org_id = r.org_id and ru.risk_id = r.id)`.as(
        'unit_ids',
      ),
      sql<
        string[]
      >`array(select u.name from risk_unit ru join auditable_unit u on u.org_id = ru.org_id and u.id = ru.unit_id where ru.org_id = r.org_id and ru.risk_id = r.id order by u.ref)`.as(
        'units',
      ),
      sql<
        string[]
      >`array(select rc.criterion_id from risk_criterion rc where rc.org_id = r.org_id and rc.risk_id = r.id order by 1)`.as(
        'criterion_ids',
      ),
    ])
    .where('r.org_id', '=', orgId)
    .where('r.superseded_by', 'is', null)
    .orderBy(sql`r.likelihood * r.impact`, 'desc')
    .orderBy('r.ref')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    ref: row.ref,
    title: row.title,
    description: row.description,
    likelihood: row.likelihood,
    impact: row.impact,
    level: row.likelihood * row.impact,
    treatment: row.treatment,
    treatmentNote: row.treatment_note,
    ownerId: row.owner_id,
    ownerName: row.owner_name,
    assessedOn: row.assessed_on,
    source: row.source,
    unitIds: row.unit_ids,
    units: row.units,
    criterionIds: row.criterion_ids,
  }));
}

/** Enters a risk-assessment result (8.2). */
export async function recordRisk(uow: UnitOfWork, input: Input): Promise<Decision<View>> {
  const taken = input.ref !== undefined && (await listRisks(uow)).some((risk) => risk.ref === input.ref);
  if (taken)
    return conflict({
      rule: 'risk.ref-taken',
      message: `There is a risk ${input.ref}. Re-assess that one, or use another number.`,
      path: 'ref',
    });
  return insert(uow, input, input.ref ?? (await uow.nextNumber('RK')), 'risk.assessed');
}

/** Re-assesses a risk: the new result supersedes the one before, which stays in the record. */
export async function reassessRisk(uow: UnitOfWork, riskId: string, input: Input): Promise<Decision<View>> {
  const before = (await listRisks(uow)).find((risk) => risk.id === riskId);
  if (!before) return absent('risk');
  const wrong = await unknownReferences(uow, input);
  if (wrong.length > 0) return refused(...wrong);
  // Frees the number first: a number has one present result. The pointer is set to the new row below.
  await uow.tx
    .updateTable('risk')
    .set({ superseded_by: riskId })
    .where('org_id', '=', uow.orgId)
    .where('id', '=', riskId)
    .execute();
  const after = await insert(uow, { ...input, ref: before.ref }, before.ref, 'risk.reassessed', { supersedes: riskId });
  if (after.ok)
    await uow.tx
      .updateTable('risk')
      .set({ superseded_by: after.value.id })
      .where('org_id', '=', uow.orgId)
      .where('id', '=', riskId)
      .execute();
  return after;
}

async function insert(
  uow: UnitOfWork,
  input: Input,
  ref: string,
  act: string,
  more: object = {},
): Promise<Decision<View>> {
  const { tx, orgId } = uow;
  const wrong = await unknownReferences(uow, input);
  if (wrong.length > 0) return refused(...wrong);
  const id = newId();
  await tx
    .insertInto('risk')
    .values({
      org_id: orgId,
      id,
      ref,
      title: input.title,
      description: input.description,
      likelihood: input.likelihood,
      impact: input.impact,
      treatment: input.treatment,
      treatment_note: input.treatmentNote,
      owner_id: input.ownerId,
      assessed_on: input.assessedOn,
      source: input.source,
      superseded_by: null,
    })
    .execute();
  const unitIds = [...new Set(input.unitIds)];
  const criterionIds = [...new Set(input.criterionIds)];
  if (unitIds.length > 0)
    await tx
      .insertInto('risk_unit')
      .values(unitIds.map((unit_id) => ({ org_id: orgId, risk_id: id, unit_id })))
      .execute();
  if (criterionIds.length > 0)
    await tx
      .insertInto('risk_criterion')
      .values(criterionIds.map((criterion_id) => ({ org_id: orgId, risk_id: id, criterion_id })))
      .execute();
  const view = (await listRisks(uow)).find((risk) => risk.id === id);
  if (!view) throw new Error('the risk vanished');
  await uow.record({ act, subject: { type: 'risk', id }, audit: null, payload: { ...view, ...more } });
  return done(view);
}

async function unknownReferences(uow: UnitOfWork, input: Input): Promise<Violation[]> {
  const persons = await missingPersons(uow, [input.ownerId]);
  const units = await missingUnits(uow, input.unitIds);
  const criteria = await missingCriteria(uow, input.criterionIds);
  return [
    ...persons.map(() => ({
      rule: 'risk.owner-unknown',
      message: 'The owner is not a person of this organisation.',
      path: 'ownerId',
    })),
    ...units.map(() => ({
      rule: 'risk.unit-unknown',
      message: 'One of the units does not exist here (any more).',
      path: 'unitIds',
    })),
    ...criteria.map((criterion) => ({
      rule: 'risk.criterion-unknown',
      message: `There is no criterion ${criterion} here (any more).`,
      path: 'criterionIds',
    })),
  ];
}
