import { sql } from 'kysely';
import type { Database } from '../database/connect.ts';
import type { Account } from '../identity/auth.ts';
import { type Actor, type Role, setTenant } from '../unit-of-work.ts';

/** The account as an actor of the organisation; null where it does not belong there (or was suspended). */
export async function actorIn(db: Database, orgId: string, account: Account): Promise<Actor | null> {
  return db
    .transaction()
    .setAccessMode('read only')
    .execute(async (tx) => {
      await setTenant(tx, orgId);
      const row = await tx
        .selectFrom('membership')
        .select(['person_id', 'roles'])
        .where('org_id', '=', orgId)
        .where('user_id', '=', account.userId)
        .where('suspended_at', 'is', null)
        .executeTakeFirst();
      return row
        ? { userId: account.userId, personId: row.person_id, name: account.name, roles: row.roles as Role[] }
        : null;
    });
}

/** An organisation that somebody belongs to. */
export interface Belonging {
  readonly orgId: string;
  readonly name: string;
  readonly sample: boolean;
  readonly personId: string;
  readonly roles: readonly string[];
}

/** All organisations that the account belongs to, by name. */
export async function organisationsOf(db: Database, userId: string): Promise<Belonging[]> {
  return db
    .transaction()
    .setAccessMode('read only')
    .execute(async (tx) => {
      await sql`select set_config('app.user', ${userId}, true)`.execute(tx);
      const rows = await tx
        .selectFrom('membership as m')
        .innerJoin('organisation as o', 'o.org_id', 'm.org_id')
        .select(['m.org_id', 'o.name', 'o.sample', 'm.person_id', 'm.roles'])
        .where('m.user_id', '=', userId)
        .where('m.suspended_at', 'is', null)
        .orderBy('o.name')
        .execute();
      return rows.map((row) => ({
        orgId: row.org_id,
        name: row.name,
        sample: row.sample,
        personId: row.person_id,
        roles: row.roles,
      }));
    });
}
