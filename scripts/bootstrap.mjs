// Runs on Node 20 and nothing else: installs and builds what is missing, then hands over to the pinned Node of node_modules.
// usage: bootstrap.mjs start | test [vitest arguments] | cli <arguments> | run <script> <arguments>
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const say = (line) => process.stderr.write(`${line}\n`);

function fail(line) {
  say(`\n${line}`);
  process.exit(1);
}

function hashOf(paths) {
  const hash = createHash('sha256');
  const walk = (path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) walk(join(path, name));
    else hash.update(path.slice(root.length)).update(readFileSync(path));
  };
  for (const path of paths) walk(join(root, path));
  return hash.digest('hex');
}

/** Does `work` unless `stamp` says that it was done for these inputs. */
function once(stamp, inputs, work) {
  const wanted = hashOf(inputs);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

function must(command, args, complaint, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
  if (error || status !== 0) fail(`${complaint}${error ? ` (${error.message})` : ''}`);
}

function install() {
  once(join(modules, '.plumbline-installed'), ['package-lock.json', 'package.json'], () => {
    say('Installing (once; a minute or two) …');
    // Not `npm ci`: it wants every platform's optional packages in the lock file, and the registry that made ours lists this one's.
    must(
      'npm',
      ['install', '--no-save', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'],
      'The installation failed: see above. Is the npm registry reachable and is there 1 GB of room? Then try again.',
    );
  });
}

function build() {
  const inputs = ['web', 'vite.config.ts', 'package-lock.json', 'src/kernel', 'src/capabilities'];
  once(join(root, 'dist', 'web', '.built'), inputs, () => {
    say('Building the browser part (once) …');
    must(
      pinnedNode(),
      [join(modules, 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'],
      'The browser part could not be built: see above.',
    );
  });
}

/** The Node of node_modules (24); our own where it is new enough and none is there for this platform. */
function pinnedNode() {
  const pinned = join(modules, '.bin', 'node');
  if (existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return fail(
    `Node ${process.versions.node} is too old, and there is no pinned one for ${process.platform} ${process.arch}. Install Node 24.`,
  );
}

function ensureChromium() {
  if (
    process.env.CHROMIUM ||
    ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].some(existsSync)
  )
    return;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) =>
    must(
      [...asRoot, 'apt-get'][0],
      [...asRoot.slice(1), ...(asRoot.length ? ['apt-get'] : []), ...args],
      'Chromium could not be installed by apt-get. Install it yourself, or set CHROMIUM to a browser.',
      { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } },
    );
  say('Installing Chromium for the journeys (once) …');
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
}

/** Hands over; Ctrl-C reaches the child by itself, we wait for its orderly end. */
function handOver(args) {
  const path = `${join(modules, '.bin')}:${process.env.PATH ?? ''}`;
  const data = process.env.PLUMBLINE_DATA ?? join(root, '.plumbline');
  const child = spawn(pinnedNode(), args, {
    stdio: 'inherit',
    env: { ...process.env, PATH: path, PLUMBLINE_DATA: data, NODE_COMPILE_CACHE: join(modules, '.cache', 'node') },
  });
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

const [what, ...rest] = process.argv.slice(2);
install();
if (what === 'start' || (what === 'cli' && rest[0] === 'start')) build();
if (what === 'test') {
  ensureChromium();
  build();
  handOver([join(root, 'scripts', 'test.mjs'), ...rest]);
} else if (what === 'run') handOver(rest);
else handOver([join(root, 'cli', 'main.ts'), ...(what === 'start' ? ['start'] : rest)]);
