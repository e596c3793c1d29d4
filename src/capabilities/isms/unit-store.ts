import { sql } from 'kysely';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import './tables.ts';

/** Units with owner's name, criteria and the day of their last audit, in order of their number. */
export async function selectUnits({ tx, orgId }: UnitOfWork, unitId?: string) {
  const rows = await tx
    .selectFrom('auditable_unit as u')
    .innerJoin('person as p', (join) => join.onRef('p.org_id', '=', 'u.org_id').onRef('p.id', '=', 'u.owner_id'))
    .selectAll('u')
    .select([
      'p.name as owner_name',
      sql<
        string[]
      >`array(select uc.criterion_id from unit_criterion uc join criterion c on c.org_id = uc.org_id and c.id = uc.criterion_id
                          where uc.org_id = u.org_id and uc.unit_id = u.id and uc.ended_at is null order by c.position)`.as(
        'criteria',
      ),
      sql<
        string | null
      >`(select max(e.ended_on) from earlier_audit e where e.org_id = u.org_id and e.unit_id = u.id)`.as(
        'last_audited_on',
      ),
    ])
    .where('u.org_id', '=', orgId)
    .$if(unitId !== undefined, (query) => query.where('u.id', '=', unitId ?? ''))
    .orderBy('u.ref')
    .execute();
  return rows;
}

/** Makes a unit answer for exactly these criteria; what it answered for before is ended, not deleted. */
export async function setUnitCriteria(
  { tx, orgId, now }: UnitOfWork,
  unitId: string,
  criteria: readonly string[],
): Promise<void> {
  const present = await tx
    .selectFrom('unit_criterion')
    .select('criterion_id')
    .where('org_id', '=', orgId)
    .where('unit_id', '=', unitId)
    .where('ended_at', 'is', null)
    .execute();
  const had = new Set(present.map((row) => row.criterion_id));
  const wanted = new Set(criteria);
  const gone = [...had].filter((id) => !wanted.has(id));
  const added = [...wanted].filter((id) => !had.has(id));
  if (gone.length > 0) {
    await tx
      .updateTable('unit_criterion')
      .set({ ended_at: now })
      .where('org_id', '=', orgId)
      .where('unit_id', '=', unitId)
      .where('criterion_id', 'in', gone)
      .where('ended_at', 'is', null)
      .execute();
  }
  if (added.length > 0) {
    await tx
      .insertInto('unit_criterion')
      .values(
        added.map((criterion_id) => ({ org_id: orgId, unit_id: unitId, criterion_id, added_at: now, ended_at: null })),
      )
      .execute();
  }
}
