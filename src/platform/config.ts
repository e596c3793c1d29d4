import { createHmac } from 'node:crypto';
import { resolve } from 'node:path';

/** Settings of one server process, from the environment. */
export interface Config {
  /** Where the embedded database, the evidence and the secrets live. */
  readonly dataDir: string;
  /** Address to listen on. */
  readonly host: string;
  readonly port: number;
  /** Address that browsers use, without a slash at the end. */
  readonly publicUrl: string;
  /** Owner's connection to an outside PostgreSQL; null: the embedded one. */
  readonly databaseUrl: string | null;
  /** The restricted role's connection, where the owner does not make it; null: derived. */
  readonly databaseAppUrl: string | null;
  /** Shared secret of all server processes of one database; null: kept in the data directory. */
  readonly secret: string | null;
  /** First part of every log's origin line (c2sp.org/tlog-checkpoint: a schema-less URL). */
  readonly logOrigin: string;
}

/** Reads the settings; throws {@link ConfigError} with one sentence where one is unusable. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const port = Number(env['PORT'] ?? '4600');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new ConfigError(`PORT is "${env['PORT']}"; it must be a number from 0 to 65535.`);
  }
  const host = env['HOST'] ?? '127.0.0.1';
  const databaseUrl = env['DATABASE_URL'] ?? null;
  if (databaseUrl !== null && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new ConfigError('DATABASE_URL must start with postgres:// or postgresql://.');
  }
  const secret = env['PLUMBLINE_SECRET'] ?? null;
  if (secret !== null && secret.length < 32)
    throw new ConfigError('PLUMBLINE_SECRET must have at least 32 characters.');
  return {
    dataDir: resolve(env['PLUMBLINE_DATA'] ?? '.plumbline'),
    host,
    port,
    publicUrl: (env['PLUMBLINE_URL'] ?? `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`).replace(
      /\/+$/,
      '',
    ),
    databaseUrl,
    databaseAppUrl: env['DATABASE_APP_URL'] ?? null,
    secret,
    logOrigin: env['PLUMBLINE_LOG_ORIGIN'] ?? 'plumbline.local',
  };
}

/** A setting, a port, a disk or a database that the operator must put right; its message is one clear line. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** A key for one purpose, made from the shared secret (HMAC-SHA256). */
export function deriveKey(secret: string, purpose: string): Buffer {
  return createHmac('sha256', secret).update(`plumbline:${purpose}`).digest();
}
