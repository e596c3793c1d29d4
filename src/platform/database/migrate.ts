import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { ConfigError } from '../config.ts';
import { SCHEMA } from './connect.ts';

const MIGRATIONS = join(import.meta.dirname, '..', 'migrations');

interface Migration {
  readonly name: string;
  readonly up: string;
  readonly down: string;
  readonly sha256: string;
}

/** The migrations in order; each file holds `-- up` and `-- down`. */
export async function readMigrations(): Promise<Migration[]> {
  const names = (await readdir(MIGRATIONS)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(MIGRATIONS, name), 'utf8');
      const [, up, down] = /^-- up$([\s\S]*)^-- down$([\s\S]*)/m.exec(text) ?? [];
      if (up === undefined || down === undefined) throw new Error(`${name} lacks "-- up" or "-- down"`);
      return { name, up, down, sha256: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

/** Makes the restricted role that the application uses, or gives it its password again. */
async function ensureAppRole(client: pg.Client, password: string): Promise<void> {
  const { rowCount } = await client.query("select from pg_roles where rolname = 'plumbline_app'");
  const attributes = `login nosuperuser nobypassrls nocreatedb nocreaterole password ${client.escapeLiteral(password)}`;
  await client.query(`${rowCount ? 'alter' : 'create'} role plumbline_app ${attributes}`);
}

/**
 * Brings the schema up to this code's version. Several processes may call it at once: an advisory lock lets one go first.
 * Throws {@link ConfigError} when the database is newer than the code.
 * @param appPassword the restricted role's password; null where an operator made the role.
 */
export async function migrate(ownerUrl: string, appPassword: string | null): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(7236001)');
    if (appPassword !== null) await ensureAppRole(client, appPassword);
    await client.query(`create schema if not exists ${SCHEMA}`);
    await client.query(`grant usage on schema ${SCHEMA} to plumbline_app`);
    await client.query(`set search_path = ${SCHEMA}`);
    await client.query(
      'create table if not exists migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
    );
    await client.query('grant select on migration to plumbline_app');
    return await applyMissing(client);
  } finally {
    await client.end();
  }
}

async function applyMissing(client: pg.Client): Promise<string[]> {
  const known = await readMigrations();
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from migration order by name',
  );
  const unknown = rows.filter((row) => !known.some((migration) => migration.name === row.name));
  if (unknown.length > 0) {
    throw new ConfigError(
      `The database was made by a newer Plumbline (it knows "${unknown.at(-1)?.name}"). Update the program, or use the data directory that belongs to this version.`,
    );
  }
  const applied: string[] = [];
  for (const migration of known) {
    const before = rows.find((row) => row.name === migration.name);
    if (before && before.sha256 !== migration.sha256) {
      throw new ConfigError(
        `Migration ${migration.name} was changed after it was applied. Put the file back; write a new migration instead.`,
      );
    }
    if (before) continue;
    await client.query('begin');
    await client.query(migration.up);
    await client.query('insert into migration (name, sha256) values ($1, $2)', [migration.name, migration.sha256]);
    await client.query('commit');
    applied.push(migration.name);
  }
  return applied;
}
