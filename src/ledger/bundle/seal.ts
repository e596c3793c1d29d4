import type { Entry } from '../entry/entry.ts';

/** The act of the entry that binds an audit file's manifest to the log. */
export const SEALED_ACT = 'audit-file.sealed';
/** The act of the entry that takes a piece of evidence into the log. */
const COLLECTED_ACT = 'evidence.collected';

/** The manifest hash that the entry seals, in hexadecimal, or undefined when it seals none. */
export function sealOf(entry: Entry): string | undefined {
  if (entry.act !== SEALED_ACT || entry.refused === true) return undefined;
  return entry.hashes.find(({ name }) => name === 'manifest')?.sha256;
}

/** The hashes of the evidence that the entry takes into the log. */
export function evidenceOf(entry: Entry): readonly string[] {
  if (entry.act !== COLLECTED_ACT || entry.refused === true) return [];
  return entry.hashes.filter(({ name }) => name === 'evidence').map(({ sha256 }) => sha256);
}
