import type { z } from 'zod';
import { dateOf } from '../../kernel/clock.ts';
import { absent, type Decision, refused } from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { findAudit } from '../audits/index.ts';
import { missingPersons } from '../isms/index.ts';
import type { AskForEvidence, EvidenceRequest } from './contract.ts';
import { brokenRequest } from './domain.ts';
import { recordedRequest } from './requests.ts';
import { unlessOnTeam } from './who.ts';

/** Asks an auditee for evidence, within the mandate and with a date (ISO 19011, 6.4.7). */
export async function askForEvidence(
  uow: UnitOfWork,
  auditId: string,
  input: z.infer<typeof AskForEvidence>,
): Promise<Decision<z.infer<typeof EvidenceRequest>>> {
  const { tx, orgId, actor, now } = uow;
  const audit = await findAudit(uow, auditId);
  if (!audit) return absent('audit');
  const stranger = unlessOnTeam(audit, actor);
  if (stranger) return stranger;
  const criteria = [...new Set(input.criteria)];
  const unknown = await missingPersons(uow, [input.askedOf]);
  const wrong = [
    ...brokenRequest(audit, { ...input, criteria }, dateOf(now)),
    ...unknown.map(() => ({
      rule: 'evidence-request.person-unknown',
      message: 'The person asked is not a person of this organisation. Choose one from the list of people.',
      path: 'askedOf',
    })),
  ];
  if (wrong.length > 0) return refused(...wrong);
  const id = newId();
  const ref = await uow.nextNumber('ER');
  await tx
    .insertInto('evidence_request')
    .values({
      org_id: orgId,
      id,
      audit_id: auditId,
      ref,
      unit_id: input.unitId,
      asked_of: input.askedOf,
      asked_by: actor.personId,
      asked_at: now,
      due_on: input.dueOn,
      wanted: input.wanted,
      criteria,
      withdrawn_at: null,
      version: 1,
    })
    .execute();
  return recordedRequest(uow, 'evidence-request.asked', id);
}
