import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

/** The schema that holds all our tables. */
export const SCHEMA = 'plumbline';

const parsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.DATE, (text) => text],
  [pg.types.builtins.INT8, Number],
  [pg.types.builtins.NUMERIC, Number],
]);

/** Dates as `YYYY-MM-DD`, bigint and numeric as numbers (all of ours lie below 2^53). */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    parsers.get(oid) ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** A pool of connections that see our schema first. */
export function connectPool(connectionString: string, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    types,
    options: `-c search_path=${SCHEMA} -c statement_timeout=30000 -c idle_in_transaction_session_timeout=60000`,
    application_name: 'plumbline',
  });
  pool.on('error', () => {}); // an idle connection died; the pool replaces it at the next use
  // A connection that dies while it is lent out fails its query; the event alone must not end the process.
  pool.on('connect', (client) => void client.on('error', () => {}));
  return pool;
}

/** Kysely over that pool. */
export function databaseOver(pool: pg.Pool): Database {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}
