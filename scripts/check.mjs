// All static checks: types, lint, format, dead code, dependency rule (with its canary). Runs all and fails at the end.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (name) => join(root, 'node_modules', '.bin', name);
let failed = 0;

function check(name, command, args, expectFailure = false) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  const good = expectFailure ? status !== 0 : status === 0;
  process.stdout.write(`${good ? 'ok  ' : 'FAIL'} ${name}\n`);
  if (good) return;
  failed += 1;
  process.stdout.write(`${stdout}${stderr}\n`);
}

check('types of server and CLI (tsc)', bin('tsc'), ['--noEmit', '-p', '.']);
check('types of the browser part (tsc)', bin('tsc'), ['--noEmit', '-p', 'web']);
check('lint, type-aware (oxlint)', bin('oxlint'), [
  '--type-aware',
  '--deny-warnings',
  '--ignore-pattern',
  'test/canary',
  'src',
  'cli',
  'web',
  'test',
  'scripts',
]);
check('format and imports (biome)', bin('biome'), ['check', '.']);
check('dead code and dependencies (knip)', bin('knip'), []);
check('dependency rule (dependency-cruiser)', bin('depcruise'), ['--config', '.dependency-cruiser.mjs', 'src', 'cli']);
check(
  'dependency rule: the canary must be caught',
  bin('depcruise'),
  ['--config', '.dependency-cruiser.mjs', 'test/canary'],
  true,
);
check(
  "dependency rule of the browser's part (oxlint): the canary must be caught",
  bin('oxlint'),
  ['test/canary/web'],
  true,
);

// Words and paths that have no place in the project.
const tracked = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  .stdout.split('\0')
  .filter((path) => /\.(ts|tsx|mjs|md|json|sql|css|html)$/.test(path) && !path.startsWith('data/sample/'));
const stray = tracked.filter(
  (path) =>
    existsSync(join(root, path)) &&
    /(\bregistry\.npmjs\b|\/root\/|\/home\/[a-z])/.test(readFileSync(join(root, path), 'utf8')) &&
    path !== 'scripts/check.mjs' &&
    path !== 'package-lock.json',
);
process.stdout.write(
  `${stray.length === 0 ? 'ok  ' : 'FAIL'} no machine's own path and no registry host ${stray.join(' ')}\n`,
);
process.exit(failed + stray.length === 0 ? 0 : 1);
