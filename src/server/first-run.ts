import { sql } from 'kysely';
import type { Database } from '../platform/database/connect.ts';

/** Whether nobody has an account yet. */
export async function isFirstRun(db: Database): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`select exists (select from identity_user) as any`.execute(db);
  return rows[0]?.any === false;
}
