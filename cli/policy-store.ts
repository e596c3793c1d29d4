import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Policy, parsePolicy } from '../src/ledger/index.ts';

/** The name that a policy file has beside an audit file, and in the data directory. */
export const POLICY_FILE = 'verifier.policy';

function ownPolicy(): string {
  return join(resolve(process.env['PLUMBLINE_DATA'] ?? '.plumbline'), POLICY_FILE);
}

/** The keys of logs that were made on this machine: what somebody who made them may trust without asking. */
export function trustedHere():
  | { readonly policy: Policy | undefined; readonly source: string }
  | { readonly problem: string } {
  const file = ownPolicy();
  if (!existsSync(file)) return { policy: undefined, source: 'nowhere: give --policy' };
  const parsed = parsePolicy(readFileSync(file, 'utf8'));
  return parsed.ok
    ? { policy: parsed.value, source: file }
    : { problem: `${file} is not a policy: ${parsed.error.message}` };
}

/** Adds the keys of a policy text to those that are trusted on this machine. */
export function trustHere(policyText: string): void {
  const file = ownPolicy();
  const had = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const added = policyText.split('\n').filter((line) => line.startsWith('log ') && !had.includes(line));
  if (added.length === 0) return;
  mkdirSync(resolve(file, '..'), { recursive: true });
  writeFileSync(file, `${had}${added.join('\n')}\n`);
}
