import type { Manifest } from '../manifest.ts';
import { ENTRIES_PATH, MANIFEST_PATH } from '../paths.ts';
import type { Problems } from '../problem.ts';
import { SEALED_ACT, sealOf } from '../seal.ts';
import type { ReadEntries } from './check-entries.ts';

/** Checks that the log's last entry seals this very manifest, of this audit. */
export function checkSeal(
  { last, hashes }: ReadEntries,
  manifestSha256: string,
  manifest: Manifest | undefined,
  problems: Problems,
): void {
  const seq = hashes.length - 1;
  const sealed = last === undefined ? undefined : sealOf(last);
  if (last === undefined || sealed === undefined) {
    problems.add(
      'not-sealed',
      ENTRIES_PATH,
      `The last entry is not ${SEALED_ACT}: nothing binds the manifest to the log.`,
    );
  } else if (sealed !== manifestSha256) {
    const message = `manifest.json was changed: the log sealed SHA-256 ${sealed}, it has ${manifestSha256}.`;
    problems.add('manifest-changed', MANIFEST_PATH, message, seq);
  } else if (manifest !== undefined && last.audit !== manifest.audit) {
    problems.add(
      'not-sealed',
      MANIFEST_PATH,
      `The manifest is of audit ${manifest.audit}, the seal of ${last.audit}.`,
      seq,
    );
  }
}
