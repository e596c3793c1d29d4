import { sql } from 'kysely';
import type { z } from 'zod';
import { dateOf } from '../../kernel/clock.ts';
import { type Decision, done, refused } from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import type { Change, RecordChange } from './contract.ts';
import { missingUnits } from './store.ts';

type View = z.infer<typeof Change>;

/** The change register, newest first. */
export async function listChanges({ tx, orgId }: UnitOfWork): Promise<View[]> {
  const rows = await tx
    .selectFrom('change_entry as c')
    .selectAll('c')
    .select([
      sql<string[]>`array(select cu.unit_id from change_unit cu where cu.org_id = c.org_id and cu.change_id = c.id)`.as(
        'unit_ids',
      ),
      sql<
        string[]
      >`array(select u.name from change_unit cu join auditable_unit u on u.org_id = cu.org_id and u.id = cu.unit_id where cu.org_id = c.org_id and cu.change_id = c.id order by u.ref)`.as(
        'units',
      ),
    ])
    .where('c.org_id', '=', orgId)
    .orderBy('c.happened_on', 'desc')
    .orderBy('c.ref', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    ref: row.ref,
    kind: row.kind,
    happenedOn: row.happened_on,
    title: row.title,
    description: row.description,
    recordedBy: row.recorded_by,
    unitIds: row.unit_ids,
    units: row.units,
  }));
}

/** Enters a change: it raises the rate of change of the units that it touches. */
export async function recordChange(uow: UnitOfWork, input: z.infer<typeof RecordChange>): Promise<Decision<View>> {
  const { tx, orgId } = uow;
  const unitIds = [...new Set(input.unitIds)];
  const missing = await missingUnits(uow, unitIds);
  if (missing.length > 0)
    return refused({
      rule: 'change.unit-unknown',
      message: 'One of the units does not exist here (any more). Choose from the list of units.',
      path: 'unitIds',
    });
  if (input.happenedOn > dateOf(uow.now))
    return refused({
      rule: 'change.in-the-past',
      message: 'The register holds changes that have happened. Give the day it happened.',
      path: 'happenedOn',
    });
  const id = newId();
  const ref = await uow.nextNumber('CH');
  await tx
    .insertInto('change_entry')
    .values({
      org_id: orgId,
      id,
      ref,
      kind: input.kind,
      happened_on: input.happenedOn,
      title: input.title,
      description: input.description,
      recorded_by: uow.actor.personId,
      version: 1,
    })
    .execute();
  await tx
    .insertInto('change_unit')
    .values(unitIds.map((unit_id) => ({ org_id: orgId, change_id: id, unit_id })))
    .execute();
  const view = (await listChanges(uow)).find((change) => change.id === id);
  if (!view) throw new Error('the change vanished');
  await uow.record({ act: 'change.recorded', subject: { type: 'change', id }, audit: null, payload: view });
  return done(view);
}
