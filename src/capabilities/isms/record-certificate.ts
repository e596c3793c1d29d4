import type { z } from 'zod';
import { type Decision, done, refused } from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import type { Certificate, RecordCertificate } from './contract.ts';
import { brokenCycle } from './domain.ts';
import { selectCertificates } from './store.ts';

type View = z.infer<typeof Certificate>;

/** All certificates; the current one first. */
export async function listCertificates(uow: UnitOfWork): Promise<View[]> {
  return (await selectCertificates(uow)).map((row) => ({
    id: row.id,
    certificationBody: row.certification_body,
    number: row.number,
    stage1On: row.stage1_on,
    stage2On: row.stage2_on,
    issuedOn: row.issued_on,
    expiresOn: row.expires_on,
    surveillance1On: row.surveillance1_on,
    surveillance2On: row.surveillance2_on,
    recertificationOn: row.recertification_on,
    superseded: row.superseded_by !== null,
  }));
}

/** The certificate in force; null where there is none. */
export async function currentCertificate(uow: UnitOfWork): Promise<View | null> {
  return (await listCertificates(uow)).find((certificate) => !certificate.superseded) ?? null;
}

/** Records the certificate and its cycle's dates; the one before is superseded and stays to be seen. */
export async function recordCertificate(
  uow: UnitOfWork,
  input: z.infer<typeof RecordCertificate>,
): Promise<Decision<View>> {
  const wrong = brokenCycle(input);
  if (wrong.length > 0) return refused(...wrong);
  const id = newId();
  await uow.tx
    .insertInto('certificate')
    .values({
      org_id: uow.orgId,
      id,
      certification_body: input.certificationBody,
      number: input.number,
      stage1_on: input.stage1On,
      stage2_on: input.stage2On,
      issued_on: input.issuedOn,
      expires_on: input.expiresOn,
      surveillance1_on: input.surveillance1On,
      surveillance2_on: input.surveillance2On,
      recertification_on: input.recertificationOn,
      superseded_by: null,
      version: 1,
    })
    .execute();
  await uow.tx
    .updateTable('certificate')
    .set({ superseded_by: id })
    .where('org_id', '=', uow.orgId)
    .where('superseded_by', 'is', null)
    .where('id', '<>', id)
    .execute();
  const view = { id, ...input, superseded: false };
  await uow.record({ act: 'certificate.recorded', subject: { type: 'certificate', id }, audit: null, payload: view });
  return done(view);
}
