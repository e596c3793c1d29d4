import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Clock } from '../kernel/clock.ts';
import { systemClock } from '../kernel/clock.ts';
import { fileBlobs } from '../platform/blobs/blobs.ts';
import type { Config } from '../platform/config.ts';
import { connectPool, databaseOver } from '../platform/database/connect.ts';
import { refuseIfItCouldBypass } from '../platform/database/guard.ts';
import { mountCapabilities } from '../platform/http/mount.ts';
import type { Services } from '../platform/http/route.ts';
import { makeServer } from '../platform/http/server.ts';
import { mountSignIn, refuseForeignOrigins } from '../platform/http/session.ts';
import { identityOver } from '../platform/identity/auth.ts';
import { bossJobs } from '../platform/jobs/jobs.ts';
import { sealerFor } from '../platform/secrets.ts';
import type { WorkContext } from '../platform/unit-of-work.ts';
import { capabilities } from './capabilities.ts';
import { mountDoorstep } from './doorstep.ts';
import { deliverNews } from './news.ts';
import type { Doorstep } from './parts.ts';
import { mountWeb } from './web.ts';

/** What a running product is made of. */
export interface Running extends Doorstep {
  readonly app: FastifyInstance;
  /** Starts handing news to subscribers. */
  startJobs(): Promise<void>;
  close(): Promise<void>;
}

/** What differs between a product, a test and the headless audit. */
export interface Composition {
  readonly config: Config;
  readonly appUrl: string;
  readonly secret: string;
  readonly clock?: Clock;
  readonly logLevel?: string;
  /** Off where one address plays many people. */
  readonly limitTries?: boolean;
  readonly connections?: number;
}

const UPLOAD_LIMIT = 1024 ** 3;

/** Puts the product together over a migrated database; refuses when its role could bypass row-level security. */
export async function compose({
  config,
  appUrl,
  secret,
  clock = systemClock,
  logLevel = 'warn',
  limitTries = true,
  connections = 16,
}: Composition): Promise<Running> {
  const pool = connectPool(appUrl, connections);
  await refuseIfItCouldBypass(pool).catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });
  const db = databaseOver(pool);
  const app = await makeServer(logLevel);
  const jobs = bossJobs(appUrl, (error) => app.log.error({ err: error }, 'queue'));
  const blobs = fileBlobs(join(config.dataDir, 'blobs'));
  const services: Services = { blobs, sealer: sealerFor(secret, 'ledger-key'), uploadLimit: UPLOAD_LIMIT };
  const work: WorkContext = { db, clock, jobs };
  const identity = identityOver(db, config, secret, limitTries);
  refuseForeignOrigins(app, originsOf(config));
  mountSignIn(app, identity, config.publicUrl);
  const doorstep: Doorstep = { work, identity, services, config };
  mountDoorstep(app, doorstep);
  mountCapabilities(app, { work, identity, services }, capabilities);
  app.get('/api/v1/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  await mountWeb(app);
  return {
    ...doorstep,
    app,
    startJobs: () => jobs.work(deliverNews(work, capabilities), async () => void (await blobs.sweep(clock.now()))),
    async close() {
      await app.close();
      await jobs.stop();
      await db.destroy();
    },
  };
}

/** The public address, and the other name of loopback where it is one. */
function originsOf(config: Config): string[] {
  const url = new URL(config.publicUrl);
  const twins: Record<string, string> = { '127.0.0.1': 'localhost', localhost: '127.0.0.1' };
  const twin = twins[url.hostname];
  return twin ? [url.origin, url.origin.replace(url.hostname, twin)] : [url.origin];
}
