import type { z } from 'zod';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import type { Absence, Competence, Interest, Responsibility } from './contract.ts';
import './tables.ts';

/** Everybody, with the names of firm and manager and the roles of members. */
export function selectPeople({ tx, orgId }: UnitOfWork) {
  return tx
    .selectFrom('person as p')
    .leftJoin('firm as f', (join) => join.onRef('f.org_id', '=', 'p.org_id').onRef('f.id', '=', 'p.firm_id'))
    .leftJoin('person as m', (join) => join.onRef('m.org_id', '=', 'p.org_id').onRef('m.id', '=', 'p.manager_id'))
    .leftJoin('membership as s', (join) =>
      join.onRef('s.org_id', '=', 'p.org_id').onRef('s.person_id', '=', 'p.id').on('s.suspended_at', 'is', null),
    )
    .selectAll('p')
    .select(['f.name as firm_name', 'm.name as manager_name', 's.roles'])
    .where('p.org_id', '=', orgId)
    .orderBy('p.name')
    .execute();
}

/** Responsibilities of a person, or of everybody. */
export async function responsibilitiesOf(
  { tx, orgId }: UnitOfWork,
  personId?: string,
): Promise<z.infer<typeof Responsibility>[]> {
  const rows = await tx
    .selectFrom('responsibility as r')
    .innerJoin('auditable_unit as u', (join) => join.onRef('u.org_id', '=', 'r.org_id').onRef('u.id', '=', 'r.unit_id'))
    .selectAll('r')
    .select(['u.ref as unit_ref', 'u.name as unit_name'])
    .where('r.org_id', '=', orgId)
    .$if(personId !== undefined, (query) => query.where('r.person_id', '=', personId ?? ''))
    .orderBy('r.from_on', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    unitId: row.unit_id,
    unitRef: row.unit_ref,
    unitName: row.unit_name,
    kind: row.kind,
    note: row.note,
    fromOn: row.from_on,
    toOn: row.to_on,
    version: row.version,
  }));
}

/** All interests of persons and firms. */
export async function interestsOf({ tx, orgId }: UnitOfWork): Promise<z.infer<typeof Interest>[]> {
  const rows = await tx
    .selectFrom('interest as i')
    .leftJoin('person as p', (join) => join.onRef('p.org_id', '=', 'i.org_id').onRef('p.id', '=', 'i.person_id'))
    .leftJoin('firm as f', (join) => join.onRef('f.org_id', '=', 'i.org_id').onRef('f.id', '=', 'i.firm_id'))
    .leftJoin('auditable_unit as u', (join) => join.onRef('u.org_id', '=', 'i.org_id').onRef('u.id', '=', 'i.unit_id'))
    .selectAll('i')
    .select(['p.name as person_name', 'f.name as firm_name', 'u.name as unit_name'])
    .where('i.org_id', '=', orgId)
    .orderBy('i.from_on', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    firmId: row.firm_id,
    unitId: row.unit_id,
    who: row.person_name ?? row.firm_name ?? '',
    unitName: row.unit_name,
    kind: row.kind,
    note: row.note,
    fromOn: row.from_on,
    toOn: row.to_on,
    version: row.version,
  }));
}

/** Competence records of a person, or of everybody, the longest valid first. */
export async function competencesOf(
  { tx, orgId }: UnitOfWork,
  personId?: string,
): Promise<z.infer<typeof Competence>[]> {
  const rows = await tx
    .selectFrom('competence')
    .selectAll()
    .where('org_id', '=', orgId)
    .$if(personId !== undefined, (query) => query.where('person_id', '=', personId ?? ''))
    .orderBy('expires_on', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    kind: row.kind,
    title: row.title,
    issuer: row.issuer,
    evidence: row.evidence,
    obtainedOn: row.obtained_on,
    expiresOn: row.expires_on,
    withdrawn: row.withdrawn_at !== null,
    version: row.version,
  }));
}

/** Absences of a person, or of everybody, the latest first. */
export async function absencesOf({ tx, orgId }: UnitOfWork, personId?: string): Promise<z.infer<typeof Absence>[]> {
  const rows = await tx
    .selectFrom('absence')
    .selectAll()
    .where('org_id', '=', orgId)
    .$if(personId !== undefined, (query) => query.where('person_id', '=', personId ?? ''))
    .orderBy('from_on', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    fromOn: row.from_on,
    toOn: row.to_on,
    note: row.note,
    cancelled: row.cancelled_at !== null,
    version: row.version,
  }));
}
