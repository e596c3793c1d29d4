import type { z } from 'zod';
import { absent, broken, conflict, type Decision, done, refused } from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { missingPersons } from '../isms/index.ts';
import type { Absence, AddAbsence, AddCompetence, Competence, Withdraw } from './contract.ts';
import { absencesOf, competencesOf } from './store.ts';

/** Records evidence of a competence, with its expiry (7.2; law 3). */
export async function addCompetence(
  uow: UnitOfWork,
  personId: string,
  input: z.infer<typeof AddCompetence>,
): Promise<Decision<z.infer<typeof Competence>>> {
  if ((await missingPersons(uow, [personId])).length > 0) return absent('person');
  const wrong = broken([
    [
      input.expiresOn <= input.obtainedOn,
      {
        rule: 'competence.expires-after-obtained',
        message: 'A competence expires after it was obtained. Check the dates.',
        path: 'expiresOn',
      },
    ],
  ]);
  if (wrong.length > 0) return refused(...wrong);
  const id = newId();
  await uow.tx
    .insertInto('competence')
    .values({
      org_id: uow.orgId,
      id,
      person_id: personId,
      kind: input.kind,
      title: input.title,
      issuer: input.issuer,
      evidence: input.evidence,
      obtained_on: input.obtainedOn,
      expires_on: input.expiresOn,
      withdrawn_at: null,
      version: 1,
    })
    .execute();
  const view = { id, personId, ...input, withdrawn: false, version: 1 };
  await uow.record({
    act: 'competence.recorded',
    subject: { type: 'person', id: personId },
    audit: null,
    payload: view,
  });
  return done(view);
}

/** Withdraws a competence record that does not hold. */
export async function withdrawCompetence(
  uow: UnitOfWork,
  competenceId: string,
  { reason }: z.infer<typeof Withdraw>,
): Promise<Decision<z.infer<typeof Competence>>> {
  const before = (await competencesOf(uow)).find((row) => row.id === competenceId);
  if (!before) return absent('competence');
  if (before.withdrawn) return conflict({ rule: 'competence.withdrawn', message: 'This record is withdrawn already.' });
  const after = { ...before, withdrawn: true, version: before.version + 1 };
  await uow.tx
    .updateTable('competence')
    .set({ withdrawn_at: uow.now, version: after.version })
    .where('org_id', '=', uow.orgId)
    .where('id', '=', competenceId)
    .execute();
  await uow.record({
    act: 'competence.withdrawn',
    subject: { type: 'person', id: before.personId },
    audit: null,
    payload: { ...after, reason },
  });
  return done(after);
}

/** Auditors' competences that expire on or before `by` and are not replaced by a longer one of the same kind. */
export async function competencesDue(
  { tx, orgId }: UnitOfWork,
  by: string,
): Promise<{ personId: string; name: string; title: string; expiresOn: string }[]> {
  const rows = await tx
    .selectFrom('competence as c')
    .innerJoin('person as p', (join) => join.onRef('p.org_id', '=', 'c.org_id').onRef('p.id', '=', 'c.person_id'))
    .select(['c.person_id', 'c.kind', 'c.title', 'c.expires_on', 'p.name'])
    .where('c.org_id', '=', orgId)
    .where('c.withdrawn_at', 'is', null)
    .where('p.may_audit', '=', true)
    .where('p.left_on', 'is', null)
    .orderBy('c.expires_on', 'desc')
    .execute();
  const latest = new Map(rows.toReversed().map((row) => [`${row.person_id} ${row.kind}`, row]));
  return [...latest.values()]
    .filter((row) => row.expires_on <= by)
    .map((row) => ({ personId: row.person_id, name: row.name, title: row.title, expiresOn: row.expires_on }));
}

/** Records when somebody is away. */
export async function addAbsence(
  uow: UnitOfWork,
  personId: string,
  input: z.infer<typeof AddAbsence>,
): Promise<Decision<z.infer<typeof Absence>>> {
  if ((await missingPersons(uow, [personId])).length > 0) return absent('person');
  if (input.toOn < input.fromOn)
    return refused({
      rule: 'period.ends-after-start',
      message: `The end (${input.toOn}) lies before the start (${input.fromOn}).`,
      path: 'toOn',
    });
  const view = { id: newId(), personId, ...input, cancelled: false, version: 1 };
  await uow.tx
    .insertInto('absence')
    .values({
      org_id: uow.orgId,
      id: view.id,
      person_id: personId,
      from_on: input.fromOn,
      to_on: input.toOn,
      note: input.note,
      cancelled_at: null,
      version: 1,
    })
    .execute();
  await uow.record({ act: 'absence.recorded', subject: { type: 'person', id: personId }, audit: null, payload: view });
  return done(view);
}

/** Cancels an absence. */
export async function cancelAbsence(uow: UnitOfWork, absenceId: string): Promise<Decision<z.infer<typeof Absence>>> {
  const before = (await absencesOf(uow)).find((row) => row.id === absenceId);
  if (!before) return absent('absence');
  if (before.cancelled) return conflict({ rule: 'absence.cancelled', message: 'This absence is cancelled already.' });
  const after = { ...before, cancelled: true, version: before.version + 1 };
  await uow.tx
    .updateTable('absence')
    .set({ cancelled_at: uow.now, version: after.version })
    .where('org_id', '=', uow.orgId)
    .where('id', '=', absenceId)
    .execute();
  await uow.record({
    act: 'absence.cancelled',
    subject: { type: 'person', id: before.personId },
    audit: null,
    payload: after,
  });
  return done(after);
}
