import { sql } from 'kysely';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import './tables.ts';

/** Inserts the catalogue's criteria in standard order, and an SoA entry for each control. */
export async function insertCatalogue(
  { tx, orgId }: UnitOfWork,
  version: string,
  criteria: readonly { readonly id: string; readonly title: string; readonly kind: 'clause' | 'control' }[],
): Promise<void> {
  const none = {
    source_kind: null,
    source: null,
    wording: null,
    licensed_text: null,
    licence_note: null,
    retired_at: null,
    version: 1,
  };
  await tx
    .insertInto('criterion')
    .values(
      criteria.map(({ id, title, kind }, position) => ({
        org_id: orgId,
        id,
        kind,
        position,
        title,
        catalogue: version,
        ...none,
      })),
    )
    .execute();
  const controls = criteria.filter(({ kind }) => kind === 'control');
  await tx
    .insertInto('soa_entry')
    .values(
      controls.map(({ id }) => ({
        org_id: orgId,
        criterion_id: id,
        applicable: true,
        justification: '',
        status: 'not-started' as const,
        owner_id: null,
        version: 1,
      })),
    )
    .execute();
}

/** The organisation's ISMS; null while nothing is set. */
export function findIsms({ tx, orgId }: UnitOfWork) {
  return tx.selectFrom('isms').selectAll().where('org_id', '=', orgId).executeTakeFirst();
}

/** The organisation's name. */
export async function organisationName({ tx, orgId }: UnitOfWork): Promise<string> {
  return (await tx.selectFrom('organisation').select('name').where('org_id', '=', orgId).executeTakeFirstOrThrow())
    .name;
}

/** Certificates, newest cycle first; the current one is not superseded. */
export function selectCertificates({ tx, orgId }: UnitOfWork) {
  return tx
    .selectFrom('certificate')
    .selectAll()
    .where('org_id', '=', orgId)
    .orderBy(sql`superseded_by is not null`)
    .orderBy('issued_on', 'desc')
    .execute();
}

/** All criteria in standard order. */
export function selectCriteria({ tx, orgId }: UnitOfWork) {
  return tx.selectFrom('criterion').selectAll().where('org_id', '=', orgId).orderBy('position').orderBy('id').execute();
}

/** One criterion. */
export function findCriterion({ tx, orgId }: UnitOfWork, criterionId: string) {
  return tx
    .selectFrom('criterion')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('id', '=', criterionId)
    .executeTakeFirst();
}

/** The SoA with titles and owners' names, in standard order. */
export function selectSoa({ tx, orgId }: UnitOfWork) {
  return tx
    .selectFrom('soa_entry as s')
    .innerJoin('criterion as c', (join) => join.onRef('c.org_id', '=', 's.org_id').onRef('c.id', '=', 's.criterion_id'))
    .leftJoin('person as p', (join) => join.onRef('p.org_id', '=', 's.org_id').onRef('p.id', '=', 's.owner_id'))
    .select([
      's.criterion_id',
      's.applicable',
      's.justification',
      's.status',
      's.owner_id',
      's.version',
      'c.title',
      'p.name as owner_name',
      'p.email as owner_email',
    ])
    .where('s.org_id', '=', orgId)
    .orderBy('c.position')
    .execute();
}

/** Persons by id, for owners' names. Persons belong to the people capability; here they are only pointed at. */
export async function missingPersons({ tx, orgId }: UnitOfWork, ids: readonly (string | null)[]): Promise<string[]> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return [];
  const found = await tx
    .selectFrom('person')
    .select('id')
    .where('org_id', '=', orgId)
    .where('id', 'in', wanted)
    .execute();
  return wanted.filter((id) => !found.some((row) => row.id === id));
}

/** Which of these units do not exist or are retired. */
export async function missingUnits({ tx, orgId }: UnitOfWork, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const found = await tx
    .selectFrom('auditable_unit')
    .select('id')
    .where('org_id', '=', orgId)
    .where('id', 'in', ids)
    .where('retired_at', 'is', null)
    .execute();
  return ids.filter((id) => !found.some((row) => row.id === id));
}

/** Which of these criteria do not exist or are retired. */
export async function missingCriteria({ tx, orgId }: UnitOfWork, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const found = await tx
    .selectFrom('criterion')
    .select('id')
    .where('org_id', '=', orgId)
    .where('id', 'in', ids)
    .where('retired_at', 'is', null)
    .execute();
  return ids.filter((id) => !found.some((row) => row.id === id));
}
