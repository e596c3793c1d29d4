import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type AuditFileReport, type Policy, parsePolicy, verifyAuditFile } from '../src/ledger/index.ts';
import { POLICY_FILE, trustedHere } from './policy-store.ts';

interface Options {
  readonly policy?: string;
  readonly json?: true;
}

/** Verifies one audit file and says so; answers the exit code. */
export async function verify(file: string, options: Options): Promise<number> {
  if (!existsSync(file)) return cannot(`There is no file ${file}.`);
  const policy = choosePolicy(file, options.policy);
  if ('problem' in policy) return cannot(policy.problem);
  const report = await verifyAuditFile(resolve(file), policy.policy);
  if (options.json) process.stdout.write(`${JSON.stringify({ ...report, policy: policy.source }, null, 2)}\n`);
  else say(file, report, policy.source);
  return report.ok ? 0 : 1;
}

function cannot(message: string): number {
  process.stderr.write(`${message}\n`);
  return 2;
}

function choosePolicy(
  file: string,
  given: string | undefined,
): { readonly policy: Policy | undefined; readonly source: string } | { readonly problem: string } {
  const beside = join(dirname(resolve(file)), POLICY_FILE);
  const from = given ?? (existsSync(beside) ? beside : undefined);
  if (from === undefined) return trustedHere();
  if (!existsSync(from)) return { problem: `There is no policy file ${from}.` };
  const parsed = parsePolicy(readFileSync(from, 'utf8'));
  return parsed.ok
    ? { policy: parsed.value, source: from }
    : { problem: `${from} is not a policy: ${parsed.error.message}` };
}

function say(file: string, report: AuditFileReport, source: string): void {
  const { checked, checkpoint, problems } = report;
  const counted = `${checked.entries} ledger entries, ${checked.payloads} payloads (${checked.erased} erased, ${checked.withheld} withheld), ${checked.files} files with ${checked.bytes.toLocaleString('en-GB')} bytes, ${checked.evidence} of them evidence`;
  if (report.ok) {
    process.stdout.write(
      `OK: ${file}: ${counted}; checkpoint of ${checkpoint?.size ?? 0} entries signed by ${report.signedBy.join(', ') || 'nobody'} (key from ${source}). Nothing was changed.\n`,
    );
    return;
  }
  process.stdout.write(
    `CHANGED: ${file}: checked ${counted}; ${problems.length + report.problemsOmitted} problems (key from ${source}):\n`,
  );
  for (const { path, entry, code, message } of problems) {
    const where = [path, entry === null ? null : `entry ${entry}`].filter((part) => part !== null).join(', ');
    process.stdout.write(`  ${where || 'the file'}: ${message} [${code}]\n`);
  }
}
