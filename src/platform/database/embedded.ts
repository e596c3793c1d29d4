import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { ConfigError } from '../config.ts';
import { type Place, placeFor } from './place.ts';

const NEEDED_BYTES = 300 * 1024 * 1024;

/** A running embedded PostgreSQL. */
export interface EmbeddedDatabase {
  /** The owner's connection string (over a Unix socket). */
  readonly ownerUrl: string;
  /** Settles when the server ends by itself. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on `<dataDir>/database`, making it at first use. It listens on a Unix socket alone and, when we are root,
 * runs under an unprivileged account. Throws {@link ConfigError}: no room, or in use by another process.
 */
export async function startEmbedded(dataDir: string, say: (line: string) => void): Promise<EmbeddedDatabase> {
  mkdirSync(dataDir, { recursive: true });
  const disk = await statfs(dataDir);
  if (!existsSync(join(dataDir, 'database', 'PG_VERSION')) && disk.bavail * disk.bsize < NEEDED_BYTES) {
    throw new ConfigError(
      `No room for the database: ${dataDir} has less than 300 MB free. Free some space or set PLUMBLINE_DATA to another disk.`,
    );
  }
  const place = await placeFor(dataDir);
  const password = ownerPassword(dataDir);
  if (!existsSync(join(place.data, 'PG_VERSION'))) {
    say('Making the database (once) …');
    initialise(place, password);
  }
  stopOrphan(place);
  const url = new URL('postgres://postgres@localhost/postgres');
  url.password = password;
  url.searchParams.set('host', place.socketDir);
  return run(place, url.toString());
}

function ownerPassword(dataDir: string): string {
  const file = join(dataDir, 'database-owner.secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

function initialise(place: Place, password: string): void {
  const passwordFile = join(place.socketDir, 'initial');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (place.account) chownSync(passwordFile, place.account.uid, place.account.gid);
  try {
    execFileSync(
      place.initdb,
      [
        '-D',
        place.data,
        '-U',
        'postgres',
        '-A',
        'scram-sha-256',
        `--pwfile=${passwordFile}`,
        '-E',
        'UTF8',
        '--locale=C.UTF-8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--data-checksums',
      ],
      { ...place.account, stdio: 'pipe', env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' }, cwd: '/' },
    );
  } catch (error) {
    rmSync(place.data, { recursive: true, force: true });
    const said =
      error instanceof Error && 'stderr' in error ? String(error.stderr).trim().split('\n').at(-1) : String(error);
    throw new ConfigError(`The database could not be made in ${place.data}: ${said}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** A server that outlived a killed parent is ended, so that its data can be opened again; one with a living parent is left alone. */
function stopOrphan(place: Place): void {
  const pidFile = join(place.data, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  const parent = parentOf(pid);
  if (parent === null) return;
  if (parent !== 1 && parent !== process.pid && isNode(parent)) {
    throw new ConfigError(
      `Another Plumbline (process ${parent}) is using ${place.data}. Stop it, or set PLUMBLINE_DATA to another directory.`,
    );
  }
  execFileSync(place.pgCtl, ['stop', '-D', place.data, '-m', 'fast', '-w', '-t', '30'], {
    ...place.account,
    stdio: 'ignore',
    cwd: '/',
  });
}

function parentOf(pid: number): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    if (!/^Name:\s+postgres/m.test(status)) return null;
    return Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? '1');
  } catch {
    return null;
  }
}

function isNode(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('node');
  } catch {
    return false;
  }
}

async function run(place: Place, ownerUrl: string): Promise<EmbeddedDatabase> {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: place.socketDir,
    unix_socket_permissions: '0700',
    max_connections: '60',
    shared_buffers: '128MB',
    log_min_messages: 'fatal',
    timezone: 'UTC',
  };
  const child = spawn(
    place.postgres,
    ['-D', place.data, ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])],
    {
      ...place.account,
      stdio: ['ignore', 'pipe', 'pipe'],
      cwd: '/',
      env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' },
      detached: true, // a terminal's Ctrl-C must reach us alone; we then stop the database in order
    },
  );
  let lastWords = '';
  const listen = (chunk: Buffer): void => {
    lastWords = (lastWords + chunk.toString()).slice(-2000);
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const ended = new Promise<string>((resolve) =>
    child.once('exit', () => resolve(lastWords.trim().split('\n').at(-1) ?? '')),
  );
  await untilReady(child, ownerUrl, () => lastWords);
  chmodSync(place.socketDir, 0o700);
  return { ownerUrl, ended, stop: () => stop(child, ended) };
}

async function untilReady(child: ChildProcess, ownerUrl: string, lastWords: () => string): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 25) {
    if (child.exitCode !== null) {
      const said = lastWords().trim().split('\n').at(-1) ?? '';
      throw new ConfigError(
        /lock file|already/.test(lastWords())
          ? `The database directory is locked by another process. ${said}`
          : `The database did not start: ${said}`,
      );
    }
    const client = new pg.Client({ connectionString: ownerUrl });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
  throw new ConfigError('The database did not answer within a minute.');
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGINT'); // fast shutdown: sessions are ended, everything is written
  await ended;
}
