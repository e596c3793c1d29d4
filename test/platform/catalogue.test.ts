import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ConfigError } from '../../src/platform/config.ts';
import { connectPool } from '../../src/platform/database/connect.ts';
import { refuseIfItCouldBypass } from '../../src/platform/database/guard.ts';
import { migrate, readMigrations } from '../../src/platform/database/migrate.ts';
import { newWorld } from '../world.ts';

let owner: pg.Client;
let app: pg.Client;
beforeAll(async () => {
  const { ownerUrl, appUrl } = inject('database');
  [owner, app] = [
    new pg.Client({ connectionString: ownerUrl }),
    new pg.Client({ connectionString: appUrl, options: '-c search_path=plumbline' }),
  ];
  await Promise.all([owner.connect(), app.connect()]);
});
afterAll(() => Promise.all([owner.end(), app.end()]));

/** Tables of sign-in span organisations; the list of migrations holds no tenant's data. */
const GLOBAL = [
  'identity_account',
  'identity_rate_limit',
  'identity_session',
  'identity_user',
  'identity_verification',
  'migration',
];

async function tables(): Promise<
  { name: string; forced: boolean; enabled: boolean; policies: number; org: boolean; pk: string[] }[]
> {
  const { rows } = await owner.query(`
    select c.relname as name, c.relforcerowsecurity as forced, c.relrowsecurity as enabled,
           (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
           exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'org_id' and a.attnotnull) as org,
           array(select a.attname::text from pg_index i cross join lateral unnest(i.indkey) with ordinality k(att, n) join pg_attribute a on a.attrelid = c.oid and a.attnum = k.att
                 where i.indrelid = c.oid and i.indisprimary order by k.n) as pk
      from pg_class c where c.relnamespace = 'plumbline'::regnamespace and c.relkind in ('r', 'p') order by 1`);
  return rows;
}

describe('the database', () => {
  it('every table but those of sign-in leads with org_id and has row-level security forced', async () => {
    const all = await tables();
    expect(all.length).toBeGreaterThan(45);
    for (const table of all.filter(({ name }) => !GLOBAL.includes(name))) {
      expect({ ...table, pk: table.pk[0], policies: table.policies > 0 }).toEqual({
        name: table.name,
        forced: true,
        enabled: true,
        policies: true,
        org: true,
        pk: 'org_id',
      });
    }
    expect(all.filter(({ org }) => !org).map(({ name }) => name)).toEqual(GLOBAL);
  });

  it('every foreign key between tenant tables carries org_id on both sides', async () => {
    const { rows } = await owner.query(`
      select conrelid::regclass::text || ' ' || conname as key from pg_constraint k
       where contype = 'f' and connamespace = 'plumbline'::regnamespace and confrelid <> 'plumbline.identity_user'::regclass and conrelid::regclass::text not like '%identity_%'
         and not (exists (select from unnest(conkey) c join pg_attribute a on a.attrelid = conrelid and a.attnum = c where a.attname = 'org_id')
              and exists (select from unnest(confkey) c join pg_attribute a on a.attrelid = confrelid and a.attnum = c where a.attname = 'org_id'))`);
    expect(rows.map((row) => row.key)).toEqual([]);
  });

  it('with no organisation set, the application reads and changes no row of any tenant table', async () => {
    await newWorld();
    for (const { name } of (await tables()).filter((table) => table.org)) {
      expect((await app.query(`select count(*)::int as n from "${name}"`)).rows[0]?.n, name).toBe(0);
      const update = await app
        .query(`update "${name}" set org_id = org_id`)
        .catch((error: { code: string }) => ({ rowCount: error.code === '42501' ? 0 : -1 }));
      expect(update.rowCount, name).toBe(0);
    }
  });

  it('the application may delete from no tenant table', async () => {
    for (const { name } of (await tables()).filter((table) => table.org)) {
      await expect(app.query(`delete from "${name}"`), name).rejects.toThrow(/permission denied/);
    }
  });

  it('the application may not change evidence, reports, sign-offs or the ledger', async () => {
    for (const name of [
      'evidence',
      'evidence_withdrawal',
      'report',
      'reply',
      'corrective_action_step',
      'ledger_entry',
      'ledger_node',
      'ledger_log',
      'programme_approval',
      'mandate_approval',
      'meeting',
      'attendance',
      'audit_file',
      'impairment',
    ]) {
      await expect(app.query(`update "${name}" set org_id = org_id`), name).rejects.toThrow(/permission denied/);
    }
  });

  it('the server refuses a role that could bypass row-level security', async () => {
    const pool = connectPool(inject('database').ownerUrl, 1);
    await expect(refuseIfItCouldBypass(pool)).rejects.toThrow(ConfigError);
    await expect(refuseIfItCouldBypass(pool)).rejects.toThrow(/superuser/);
    await pool.end();
    const plain = connectPool(inject('database').appUrl, 1);
    await expect(refuseIfItCouldBypass(plain)).resolves.toBeUndefined();
    await plain.end();
  });

  it('migrations go up, all the way down and up again', async () => {
    await owner.query('create database roundtrip');
    const url = new URL(inject('database').ownerUrl);
    url.pathname = '/roundtrip';
    expect((await migrate(url.toString(), null)).length).toBeGreaterThan(4);
    const client = new pg.Client({ connectionString: url.toString(), options: '-c search_path=plumbline' });
    await client.connect();
    for (const migration of (await readMigrations()).toReversed()) {
      await client.query(migration.down);
      await client.query('delete from migration where name = $1', [migration.name]);
    }
    const { rows } = await client.query(
      "select relname from pg_class where relnamespace = 'plumbline'::regnamespace and relkind = 'r'",
    );
    expect(rows.map((row) => row.relname)).toEqual(['migration']);
    expect((await migrate(url.toString(), null)).length).toBeGreaterThan(4);
    await client.query("insert into migration (name, sha256) values ('9999_future.sql', '')");
    await expect(migrate(url.toString(), null)).rejects.toThrow(/newer Plumbline/);
    await client.end();
  });
});
