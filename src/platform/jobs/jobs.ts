import type { Transaction } from 'kysely';
import { CompiledQuery } from 'kysely';
import { PgBoss } from 'pg-boss';
import { connectPool } from '../database/connect.ts';
import type { Tables } from '../database/tables.ts';

/** News of something that happened, for subscribers of later (or earlier) capabilities. */
export interface News {
  readonly orgId: string;
  readonly seq: number;
  readonly act: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly audit: string | null;
}

/** The queue in the database: rows are sent in the writer's own transaction (the outbox). */
export interface Jobs {
  announce(tx: Transaction<Tables>, news: News): Promise<void>;
  /** Starts handing news to the subscriber and runs `sweep` every hour. */
  work(onNews: (news: News) => Promise<void>, sweep: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

const SCHEMA = 'jobs';
const NEWS = 'news';
const SWEEP = 'sweep';

/** Makes the queue's schema; run by the owner. */
export async function migrateJobs(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: SCHEMA, supervise: false, schedule: false, max: 2 });
  boss.on('error', () => {});
  await boss.start();
  await boss.createQueue(NEWS, { retryLimit: 10, retryBackoff: true, retryDelay: 2 });
  await boss.createQueue(SWEEP, { retryLimit: 0 });
  await boss.getDb().executeSql(
    `grant usage on schema ${SCHEMA} to plumbline_app;
     grant select, insert, update, delete on all tables in schema ${SCHEMA} to plumbline_app;
     grant usage on all sequences in schema ${SCHEMA} to plumbline_app;
     grant execute on all functions in schema ${SCHEMA} to plumbline_app`,
  );
  await boss.stop({ graceful: false });
}

/** The queue over the application's restricted role. */
export function bossJobs(appUrl: string, log: (error: unknown) => void): Jobs {
  const pool = connectPool(appUrl, 4);
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema: SCHEMA,
    migrate: false,
    createSchema: false,
  });
  boss.on('error', log);
  const started = boss.start();
  started.catch(log); // whoever needs it awaits it and fails; nothing else must end the process
  return {
    async announce(tx, news) {
      await started;
      await boss.send(NEWS, { ...news }, { db: { executeSql: (text, values) => run(tx, text, values) } });
    },
    async work(onNews, sweep) {
      await started;
      await boss.work<News>(NEWS, { pollingIntervalSeconds: 1, batchSize: 20 }, async (jobs) => {
        for (const job of jobs) await onNews(job.data);
      });
      await boss.work(SWEEP, sweep);
      await boss.schedule(SWEEP, '17 * * * *');
    },
    async stop() {
      await started.catch(() => {});
      await boss.stop({ graceful: true, timeout: 5000 });
      await pool.end();
    },
  };
}

async function run(tx: Transaction<Tables>, text: string, values?: unknown[]): Promise<{ rows: unknown[] }> {
  const { rows } = await tx.executeQuery(CompiledQuery.raw(text, values ?? []));
  return { rows };
}
