// Static checks, then every test; ends with one plain line that counts.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const only = process.argv.slice(2);
const run = (args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;

const checks = only.length > 0 ? 0 : run([join(root, 'scripts', 'check.mjs')]);
const folder = mkdtempSync(join(tmpdir(), 'plumbline-tests-'));
const report = join(folder, 'report.json');
const tests = run([
  join(root, 'node_modules', 'vitest', 'vitest.mjs'),
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile=${report}`,
  ...only,
]);
const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = JSON.parse(readFileSync(report, 'utf8'));
rmSync(folder, { recursive: true });
const failed = numFailedTests + (checks === 0 ? 0 : 1);
process.stdout.write(
  `\n${numPassedTests} passed, ${failed} failed${numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''}\n`,
);
process.exit(checks !== 0 || tests !== 0 || numPassedTests === 0 ? 1 : 0);
