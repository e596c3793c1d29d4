import { absent, conflict, type Decision, done } from '../../kernel/decision.ts';
import type { Download, Services } from '../../platform/http/route.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { type EvidenceView, findEvidence, readEvidence } from './evidence.ts';

/** The bytes of evidence as a file to send; for callers that have asked who reads (a finding shown to its unit's owner). */
export async function openEvidenceFile(
  services: Pick<Services, 'blobs'>,
  uow: UnitOfWork,
  evidenceId: string,
): Promise<Decision<Download>> {
  const [evidence] = await findEvidence(uow, [evidenceId]);
  return evidence ? open(services, uow, evidence) : absent('evidence');
}

/** The file of evidence that the actor may read. */
export async function downloadEvidence(
  services: Pick<Services, 'blobs'>,
  uow: UnitOfWork,
  evidenceId: string,
): Promise<Decision<Download>> {
  const evidence = await readEvidence(uow, evidenceId);
  return evidence.ok ? open(services, uow, evidence.value) : evidence;
}

async function open(
  { blobs }: Pick<Services, 'blobs'>,
  uow: UnitOfWork,
  evidence: EvidenceView,
): Promise<Decision<Download>> {
  const kept = await blobs.open(uow.orgId, evidence.sha256);
  if (kept?.bytes !== evidence.bytes) {
    return conflict({
      rule: 'evidence.bytes-missing',
      message: `The bytes of ${evidence.ref} are not in the store (SHA-256 ${evidence.sha256}). Tell the operator to restore the blobs from the backup.`,
    });
  }
  // Nothing that a sender claims decides how a browser takes it.
  return done({
    fileName: evidence.fileName,
    mediaType: 'application/octet-stream',
    bytes: kept.bytes,
    stream: () => kept.stream(),
  });
}
