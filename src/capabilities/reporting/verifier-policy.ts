import type { z } from 'zod';
import { formatPolicy, parseVerifierKey } from '../../ledger/index.ts';
import type { VerifierPolicy } from './contract.ts';

/** The verifier's policy file that trusts this log's key. Give it to a verifier by a way of its own, not with the audit file. */
export function formatVerifierPolicy(log: {
  readonly origin: string;
  readonly verifierKey: string;
}): z.infer<typeof VerifierPolicy> {
  const key = parseVerifierKey(log.verifierKey);
  if (!key.ok) throw new Error(key.error.message);
  return { ...log, policy: formatPolicy({ logs: [key.value] }) };
}
