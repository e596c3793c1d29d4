import type { VerifierKey } from '../note/verifier-key.ts';
import { formatVerifierKey, parseVerifierKey } from '../note/verifier-key.ts';
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';

/** Whom a verifier trusts. It comes from the verifier's own policy file and never from what is to be verified. */
export interface Policy {
  /** Keys of logs; each key's name is its log's origin. */
  readonly logs: readonly VerifierKey[];
}

/** Why a policy file was refused. The message names the line. */
export type PolicyError = 'unknown-line' | 'bad-key' | 'duplicate-key';

/**
 * Reads a policy file: one `log <verifier key>` a line; empty lines and lines that begin with `#` are passed over. Any other
 * line is refused, so that a mistyped or newer rule is never silently left out.
 */
export function parsePolicy(text: string): Result<Policy, PolicyError> {
  const logs: VerifierKey[] = [];
  for (const [at, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    const [kind, vkey, ...more] = line.split(/[ \t]+/);
    if (kind !== 'log' || vkey === undefined || more.length > 0) {
      return fail(
        'unknown-line',
        `Line ${at + 1}: expected "log <verifier key>", found ${JSON.stringify(line.slice(0, 80))}.`,
      );
    }
    const key = parseVerifierKey(vkey);
    if (!key.ok) return fail('bad-key', `Line ${at + 1}: ${key.error.message}`);
    if (logs.some(({ name, id }) => name === key.value.name && id === key.value.id)) {
      return fail('duplicate-key', `Line ${at + 1}: the key of ${key.value.name} is listed twice.`);
    }
    logs.push(key.value);
  }
  return ok({ logs });
}

/** The text of a policy file. */
export function formatPolicy(policy: Policy): string {
  const lines = policy.logs.map((key) => `log ${formatVerifierKey(key)}\n`);
  return `# Keys that the verifier trusts. A log's key carries the log's name.\n${lines.join('')}`;
}
