import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, ConfigError, deriveKey } from '../platform/config.ts';
import { connectPool, databaseOver } from '../platform/database/connect.ts';
import { type EmbeddedDatabase, startEmbedded } from '../platform/database/embedded.ts';
import { migrate } from '../platform/database/migrate.ts';
import { sharedSecret } from '../platform/secrets.ts';
import type { Running } from './compose.ts';
import { isFirstRun } from './first-run.ts';
import { SAMPLE_PASSWORD_FILE } from './sample-password.ts';

/** A product that answers at `url`. */
export interface Product {
  readonly url: string;
  readonly firstRun: boolean;
  /** The sample people's password, where the sample was made here. */
  readonly samplePassword: string | null;
  /** Settles when the embedded database ends by itself; never for an outside one. */
  readonly databaseEnded: Promise<string>;
  stop(): Promise<void>;
}

/** What a caller may set besides the configuration. */
export interface StartOptions {
  readonly limitTries?: boolean;
  readonly logLevel?: string;
}

/** Starts database, migrations and server. Throws {@link ConfigError} with one clear line where the operator must act. */
export async function startProduct(
  config: Config,
  say: (line: string) => void,
  options: StartOptions = {},
): Promise<Product> {
  mkdirSync(config.dataDir, { recursive: true });
  chmodSync(config.dataDir, 0o711);
  // The product's code loads while the database starts.
  const loading = import('./compose.ts');
  const embedded = config.databaseUrl === null ? await startEmbedded(config.dataDir, say) : null;
  try {
    return await serve(config, embedded, say, { ...options, compose: (await loading).compose });
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

async function serve(
  config: Config,
  embedded: EmbeddedDatabase | null,
  say: (line: string) => void,
  { compose, ...options }: StartOptions & Pick<typeof import('./compose.ts'), 'compose'>,
): Promise<Product> {
  const ownerUrl = embedded?.ownerUrl ?? config.databaseUrl;
  if (!ownerUrl) throw new ConfigError('There is no database. Unset DATABASE_URL to use the embedded one.');
  const { appUrl, secret } = await prepareDatabase(config, ownerUrl, say);
  const running = await compose({ config, appUrl, secret, ...options });
  try {
    await listen(running.app, config);
    await running.startJobs();
  } catch (error) {
    await running.close();
    throw error;
  }
  const sampleFile = join(config.dataDir, SAMPLE_PASSWORD_FILE);
  const pool = connectPool(appUrl, 1);
  const firstRun = await isFirstRun(databaseOver(pool));
  await pool.end();
  return {
    url: config.publicUrl,
    firstRun,
    samplePassword: existsSync(sampleFile) ? readFileSync(sampleFile, 'utf8').trim() : null,
    databaseEnded: embedded?.ended ?? new Promise(() => {}),
    async stop() {
      await running.close();
      await embedded?.stop();
    },
  };
}

/** Migrates as the owner and answers the restricted role's connection. */
export async function prepareDatabase(
  config: Config,
  ownerUrl: string,
  say: (line: string) => void,
): Promise<{ appUrl: string; secret: string }> {
  const secret = sharedSecret(config);
  const appPassword = config.databaseAppUrl === null ? deriveKey(secret, 'database-role').toString('hex') : null;
  const applied = await migrate(ownerUrl, appPassword).catch((error: unknown) => {
    throw error instanceof ConfigError
      ? error
      : new ConfigError(`The database cannot be used: ${error instanceof Error ? error.message : String(error)}`);
  });
  if (applied.length > 0) {
    say(`Schema brought up to date (${applied.length} migrations).`);
    const { migrateJobs } = await import('../platform/jobs/jobs.ts');
    await migrateJobs(ownerUrl);
  }
  if (config.databaseAppUrl !== null) return { appUrl: config.databaseAppUrl, secret };
  const url = new URL(ownerUrl);
  url.username = 'plumbline_app';
  url.password = appPassword ?? '';
  return { appUrl: url.toString(), secret };
}

async function listen(app: Running['app'], config: Config): Promise<void> {
  try {
    await app.listen({ host: config.host, port: config.port });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EADDRINUSE')
      throw new ConfigError(
        `Port ${config.port} is in use. Stop what uses it, or choose another: PORT=${config.port + 1} npm start`,
      );
    if (code === 'EACCES')
      throw new ConfigError(
        `Port ${config.port} is not allowed for this user. Choose one above 1023: PORT=4600 npm start`,
      );
    throw error;
  }
}
