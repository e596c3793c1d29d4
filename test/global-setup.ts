import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { readConfig } from '../src/platform/config.ts';
import { startEmbedded } from '../src/platform/database/embedded.ts';
import { prepareDatabase } from '../src/server/start-product.ts';

/** One embedded PostgreSQL for the whole run, migrated once. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'plumbline-test-'));
  chmodSync(dataDir, 0o711); // the database's own account passes through
  const config = readConfig({ PLUMBLINE_DATA: dataDir });
  const database = await startEmbedded(dataDir, () => {});
  const { appUrl, secret } = await prepareDatabase(config, database.ownerUrl, () => {});
  project.provide('database', { ownerUrl: database.ownerUrl, appUrl, secret, dataDir });
  return async () => {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

declare module 'vitest' {
  interface ProvidedContext {
    database: { ownerUrl: string; appUrl: string; secret: string; dataDir: string };
  }
}
