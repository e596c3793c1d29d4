import type { z } from 'zod';
import { absent, conflict, type Decision, done, forbidden, type Refused, refused } from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import type { UploadedFile } from '../../platform/http/route.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { type AuditView, findAudit } from '../audits/index.ts';
import type { AddEvidence } from './contract.ts';
import { detectType } from './detect-type.ts';
import { brokenCollection, brokenFileName } from './domain.ts';
import { type EvidenceView, findEvidence } from './evidence.ts';
import { closedRequest, findRequest, isAskedOf } from './requests.ts';
import { inTurn } from './store.ts';
import { isOnTeam, ownsAUnit } from './who.ts';

type Input = z.infer<typeof AddEvidence>;

/** Takes in evidence: its bytes are kept under their hash before the row that names them. Nothing of it ever changes (law 5).
 * `entitled`: the caller has another reason to add it, such as owning a corrective action of the audit. */
export async function addEvidence(
  uow: UnitOfWork,
  auditId: string,
  input: Input,
  file: UploadedFile,
  entitled = false,
): Promise<Decision<EvidenceView>> {
  const audit = await findAudit(uow, auditId);
  if (!audit) return absent('audit');
  const collectedAt = new Date(input.collectedAt);
  const hindered =
    (entitled ? null : await unlessMayAdd(uow, audit, input)) ?? (await unlessMaySupersede(uow, audit, input));
  if (hindered) return hindered;
  const wrong = [...brokenFileName(file.fileName), ...brokenCollection(audit.stage, collectedAt, uow.now)];
  if (wrong.length > 0) return refused(...wrong);
  const type = await detectType(file);
  await file.keep();
  const id = newId();
  await uow.tx
    .insertInto('evidence')
    .values({
      org_id: uow.orgId,
      id,
      audit_id: auditId,
      ref: await uow.nextNumber('E'),
      title: input.title,
      file_name: file.fileName,
      declared_type: type.declaredType,
      detected_type: type.detectedType,
      type_disagrees: type.typeDisagrees,
      bytes: file.bytes,
      sha256: file.sha256,
      collector_id: uow.actor.personId,
      source: input.source,
      method: input.method,
      collected_at: collectedAt,
      stored_at: uow.now,
      request_id: input.requestId,
      supersedes_id: input.supersedesId,
    })
    .execute();
  const [view] = await findEvidence(uow, [id]);
  if (!view) return absent('evidence');
  await uow.record({
    act: 'evidence.collected',
    subject: { type: 'evidence', id },
    audit: auditId,
    payload: view,
    hashes: [{ name: 'evidence', sha256: file.sha256 }],
  });
  return done(view);
}

/** The team adds what it likes; others what a request asked of them, or what the units that they own have to show. */
async function unlessMayAdd(uow: UnitOfWork, audit: AuditView, input: Input): Promise<Refused | null> {
  const team = isOnTeam(audit, uow.actor);
  if (input.requestId === null) {
    if (team || ownsAUnit(audit, uow.actor)) return null;
    return forbidden({
      rule: 'evidence.request-needed',
      message:
        "Evidence is added by the audit's team, by who was asked for it, or by the owner of one of its units. Choose the request that it answers.",
      path: 'requestId',
    });
  }
  const request = await findRequest(uow, input.requestId);
  if (!request || request.view.auditId !== audit.id) return absent('evidence request in this audit');
  if (!team && !isAskedOf(request, uow.actor.personId)) {
    return forbidden({
      rule: 'evidence.request-of-another',
      message: 'This request was asked of somebody else. They or the owner of its unit answer it.',
      path: 'requestId',
    });
  }
  return closedRequest(uow, request.view);
}

/** A new version supersedes one that stands: of this audit, not withdrawn, superseded once at most; an auditee their own alone. */
async function unlessMaySupersede(uow: UnitOfWork, audit: AuditView, input: Input): Promise<Refused | null> {
  if (input.supersedesId === null) return null;
  await inTurn(uow, audit.id);
  const [before] = await findEvidence(uow, [input.supersedesId]);
  if (!before || before.auditId !== audit.id) return absent('evidence in this audit (supersedesId)');
  const path = 'supersedesId';
  if (!isOnTeam(audit, uow.actor) && before.collectorId !== uow.actor.personId) {
    return forbidden({
      rule: 'evidence.supersede-own',
      message:
        "Only who collected evidence, or the audit's team, puts a new version in its place. Add the file as evidence of its own.",
      path,
    });
  }
  if (before.withdrawn)
    return conflict({
      rule: 'evidence.supersedes-withdrawn',
      message: `${before.ref} is withdrawn. Add the new file as evidence of its own.`,
      path,
    });
  if (before.superseded)
    return conflict({
      rule: 'evidence.superseded-already',
      message: `${before.ref} has a newer version already. Supersede that one.`,
      path,
    });
  return null;
}
