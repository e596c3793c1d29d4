import type { z } from 'zod';
import { absent, conflict, type Decision, done, refused, stale, type Violation } from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import type { AddFirm, AddPerson, ChangePerson, Firm, Person, PersonDetail } from './contract.ts';
import { wouldCircle } from './domain.ts';
import { absencesOf, competencesOf, interestsOf, responsibilitiesOf, selectPeople } from './store.ts';

type View = z.infer<typeof Person>;
type Input = Omit<z.infer<typeof ChangePerson>, 'version'>;

/** Everybody of the organisation, staff and external. */
export async function listPeople(uow: UnitOfWork): Promise<View[]> {
  return (await selectPeople(uow)).map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    jobTitle: row.job_title,
    kind: row.kind,
    firmId: row.firm_id,
    firmName: row.firm_name,
    managerId: row.manager_id,
    managerName: row.manager_name,
    mayAudit: row.may_audit,
    fictional: row.fictional,
    leftOn: row.left_on,
    roles: row.roles as View['roles'],
    version: row.version,
  }));
}

/** One person with competences, responsibilities, interests and absences. */
export async function readPerson(uow: UnitOfWork, personId: string): Promise<Decision<z.infer<typeof PersonDetail>>> {
  const person = (await listPeople(uow)).find((candidate) => candidate.id === personId);
  if (!person) return absent('person');
  return done({
    ...person,
    competences: await competencesOf(uow, personId),
    responsibilities: await responsibilitiesOf(uow, personId),
    interests: (await interestsOf(uow)).filter(
      (interest) => interest.personId === personId || (interest.firmId !== null && interest.firmId === person.firmId),
    ),
    absences: await absencesOf(uow, personId),
  });
}

/** Adds a person. */
export async function addPerson(uow: UnitOfWork, input: z.infer<typeof AddPerson>): Promise<Decision<View>> {
  const full = { ...input, leftOn: null };
  const id = newId();
  const wrong = await brokenPerson(uow, id, full);
  if (wrong.length > 0) return refused(...wrong);
  await uow.tx
    .insertInto('person')
    .values({ org_id: uow.orgId, id, ...columns(full), fictional: input.fictional ?? false, version: 1 })
    .execute();
  return recorded(uow, 'person.added', id);
}

/** Changes a person. */
export async function changePerson(
  uow: UnitOfWork,
  personId: string,
  input: z.infer<typeof ChangePerson>,
): Promise<Decision<View>> {
  const before = (await listPeople(uow)).find((candidate) => candidate.id === personId);
  if (!before) return absent('person');
  if (before.version !== input.version) return stale(before);
  const wrong = await brokenPerson(uow, personId, input);
  if (wrong.length > 0) return refused(...wrong);
  await uow.tx
    .updateTable('person')
    .set({ ...columns(input), version: input.version + 1 })
    .where('org_id', '=', uow.orgId)
    .where('id', '=', personId)
    .execute();
  return recorded(uow, 'person.changed', personId);
}

/** The firms that external auditors and advisers come from. */
export async function listFirms({ tx, orgId }: UnitOfWork): Promise<z.infer<typeof Firm>[]> {
  return tx.selectFrom('firm').select(['id', 'name', 'version']).where('org_id', '=', orgId).orderBy('name').execute();
}

/** Adds a firm. */
export async function addFirm(
  uow: UnitOfWork,
  { name }: z.infer<typeof AddFirm>,
): Promise<Decision<z.infer<typeof Firm>>> {
  if ((await listFirms(uow)).some((firm) => firm.name === name))
    return conflict({ rule: 'firm.name-taken', message: `There is a firm "${name}" already.`, path: 'name' });
  const firm = { id: newId(), name, version: 1 };
  await uow.tx
    .insertInto('firm')
    .values({ org_id: uow.orgId, ...firm })
    .execute();
  await uow.record({ act: 'firm.added', subject: { type: 'firm', id: firm.id }, audit: null, payload: firm });
  return done(firm);
}

function columns(input: Input) {
  return {
    name: input.name,
    email: input.email,
    job_title: input.jobTitle,
    kind: input.kind,
    firm_id: input.firmId,
    manager_id: input.managerId,
    may_audit: input.mayAudit,
    left_on: input.leftOn,
  };
}

async function brokenPerson(uow: UnitOfWork, personId: string, input: Input): Promise<Violation[]> {
  const people = await listPeople(uow);
  const firms = await listFirms(uow);
  const managerOf = new Map(people.map((person) => [person.id, person.managerId]));
  const violations: Violation[] = [];
  const say = (rule: string, path: string, message: string): void =>
    void violations.push({ rule: `person.${rule}`, message, path });
  if (input.kind === 'external' && input.firmId === null)
    say('external-needs-firm', 'firmId', 'An external person belongs to a firm. Choose or add it.');
  if (input.kind === 'staff' && input.firmId !== null)
    say('staff-has-no-firm', 'firmId', 'Staff belong to the organisation itself. Leave the firm empty.');
  if (input.firmId !== null && !firms.some((firm) => firm.id === input.firmId))
    say('firm-unknown', 'firmId', 'There is no such firm here.');
  if (input.managerId !== null && !managerOf.has(input.managerId))
    say('manager-unknown', 'managerId', 'The manager is not a person of this organisation.');
  else if (input.managerId !== null && wouldCircle(personId, input.managerId, managerOf))
    say('no-circle', 'managerId', 'That would close a circle in the reporting line. Choose somebody else.');
  if (
    input.email !== null &&
    people.some((person) => person.id !== personId && person.email?.toLowerCase() === input.email)
  )
    say('email-taken', 'email', 'Another person here has this e-mail address.');
  return violations;
}

async function recorded(uow: UnitOfWork, act: string, personId: string): Promise<Decision<View>> {
  const after = (await listPeople(uow)).find((candidate) => candidate.id === personId);
  if (!after) return absent('person');
  await uow.record({ act, subject: { type: 'person', id: personId }, audit: null, payload: after });
  return done(after);
}
