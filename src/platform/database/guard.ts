import type pg from 'pg';
import { ConfigError } from '../config.ts';
import { SCHEMA } from './connect.ts';

/**
 * Refuses to go on when the application's role could get round row-level security: as superuser, by BYPASSRLS,
 * as owner of a table or as a member of the owner (DESIGN section 7).
 */
export async function refuseIfItCouldBypass(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ role: string; super: boolean; bypass: boolean; owns: number }>(
    `select current_user as role, r.rolsuper as super, r.rolbypassrls as bypass,
            (select count(*)::int from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where n.nspname = $1 and c.relkind in ('r', 'p') and pg_has_role(current_user, c.relowner, 'member')) as owns
       from pg_roles r where r.rolname = current_user`,
    [SCHEMA],
  );
  const facts = rows[0];
  if (!facts) throw new ConfigError('The database does not tell who is connected.');
  const why = [
    facts.super ? 'is a superuser' : '',
    facts.bypass ? 'has BYPASSRLS' : '',
    facts.owns > 0 ? `owns ${facts.owns} tables or is a member of their owner` : '',
  ].filter(Boolean);
  if (why.length > 0) {
    throw new ConfigError(
      `The application's database role "${facts.role}" ${why.join(' and ')}, so it could read every organisation's data. Use a plain role (DATABASE_APP_URL).`,
    );
  }
}
