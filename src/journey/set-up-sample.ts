import { type Caller, idOf, type Thing } from './client.ts';
import { dayFrom, type SampleOrganisation } from './sample-data.ts';

/** Everybody's sign-in of the sample. */
export interface SamplePerson {
  readonly key: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly note: string;
}

/** The sample organisation as it was made: ids by the keys of the data. */
export interface SetUp {
  readonly orgId: string;
  readonly people: ReadonlyMap<string, SamplePerson>;
  readonly units: ReadonlyMap<string, string>;
}

/** Looks up what must be there. */
export function must<V>(map: ReadonlyMap<string, V>, key: string): V {
  const found = map.get(key);
  if (found === undefined) throw new Error(`the sample data names "${key}", which it does not define`);
  return found;
}

/** Makes people and their sign-ins, the ISMS, the audit universe and the SoA through the public API. */
export async function setUpSample(
  nobody: Caller,
  owner: Caller,
  founded: { readonly orgId: string; readonly personId: string },
  data: SampleOrganisation,
  today: string,
  password: string,
  say: (line: string) => void,
): Promise<SetUp> {
  const on = (relative: string): string => dayFrom(today, relative);
  const orNull = (relative: string | null | undefined): string | null => (relative ? on(relative) : null);
  say('People and their competence …');
  const firms = new Map<string, string>();
  for (const firm of data.firms) firms.set(firm.key, idOf(await owner.post('/firms', { name: firm.name })));
  const people = await addPeople(nobody, owner, founded.personId, data, firms, password);
  const personId = (key: string): string => must(people, key).personId;

  say('ISMS, certificate and requirements …');
  const { version } = await owner.get('/isms');
  await owner.put('/isms', { ...data.isms, version: version ?? 0 });
  const certificate = Object.fromEntries(
    Object.entries(data.certificate).map(([key, value]) => [key, value === null ? null : on(value)]),
  );
  await owner.post('/certificates', certificate);
  for (const requirement of data.ownRequirements) await owner.post('/own-requirements', requirement);

  say('Audit universe, changes and risks …');
  const units = new Map<string, string>();
  for (const unit of data.units) {
    const {
      key,
      owner: ownerKey,
      keyUnit,
      name,
      kind,
      description,
      size,
      legal,
      risk,
      change,
      legalMaxMonths,
      criteria,
    } = unit;
    units.set(
      key,
      idOf(
        await owner.post('/units', {
          name,
          kind,
          description,
          ownerId: personId(ownerKey),
          size,
          legal,
          risk,
          change,
          key: keyUnit,
          legalMaxMonths,
          criteria,
        }),
      ),
    );
  }
  const unitId = (key: string): string => must(units, key);
  for (const { unit, endedOn, outcome, source } of data.earlierAudits)
    await owner.post(`/units/${unitId(unit)}/earlier-audits`, { endedOn: on(endedOn), outcome, source });
  for (const tie of data.responsibilities)
    await owner.post(`/people/${personId(tie.person)}/responsibilities`, {
      unitId: unitId(tie.unit),
      kind: tie.kind,
      note: tie.note,
      fromOn: on(tie.from),
      toOn: orNull(tie.to),
    });
  for (const tie of data.interests) {
    const who = { personId: tie.person ? personId(tie.person) : null, firmId: tie.firm ? must(firms, tie.firm) : null };
    await owner.post('/interests', {
      ...who,
      unitId: tie.unit === null ? null : unitId(tie.unit),
      kind: tie.kind,
      note: tie.note,
      fromOn: on(tie.from),
      toOn: orNull(tie.to),
    });
  }
  for (const { person, obtainedOn, expiresOn, ...record } of data.competences)
    await owner.post(`/people/${personId(person)}/competences`, {
      ...record,
      obtainedOn: on(obtainedOn),
      expiresOn: on(expiresOn),
    });
  for (const away of data.absences)
    await owner.post(`/people/${personId(away.person)}/absences`, {
      fromOn: on(away.fromOn ?? away.from ?? '+0d'),
      toOn: on(away.toOn ?? away.to ?? '+0d'),
      note: away.note,
    });
  for (const change of data.changes)
    await owner.post('/changes', {
      kind: change.kind,
      happenedOn: on(change.happenedOn),
      title: change.title,
      description: change.description,
      unitIds: change.units.map(unitId),
    });
  for (const {
    units: touched,
    criteria,
    owner: ownerKey,
    assessedOn,
    title,
    description,
    likelihood,
    impact,
    treatment,
    treatmentNote,
    source,
  } of data.risks) {
    await owner.post('/risks', {
      title,
      description,
      likelihood,
      impact,
      treatment,
      treatmentNote,
      source,
      ownerId: ownerKey ? personId(ownerKey) : null,
      assessedOn: on(assessedOn),
      unitIds: touched.map(unitId),
      criterionIds: criteria,
    });
  }

  say('Statement of Applicability …');
  const versions = new Map(
    (await owner.list('/soa')).map((entry) => [String(entry['criterionId']), entry.version ?? 1]),
  );
  for (const { criterion, applicable, justification, status, owner: ownerKey } of data.soa) {
    await owner.put(`/soa/${criterion}`, {
      applicable,
      justification,
      status,
      ownerId: ownerKey ? personId(ownerKey) : null,
      version: must(versions, criterion),
    });
  }
  return { orgId: founded.orgId, people, units };
}

async function addPeople(
  nobody: Caller,
  owner: Caller,
  founderId: string,
  data: SampleOrganisation,
  firms: ReadonlyMap<string, string>,
  password: string,
): Promise<Map<string, SamplePerson>> {
  const people = new Map<string, SamplePerson>();
  const made = new Map<string, Thing>();
  for (const person of data.people) {
    const { key, name, email, jobTitle, kind, mayAudit, roles, note } = person;
    const fields = {
      name,
      email,
      jobTitle,
      kind,
      firmId: person.firm ? must(firms, person.firm) : null,
      managerId: null,
      mayAudit,
    };
    const founder = roles.includes('owner');
    const thing = founder
      ? await owner.patch(`/people/${founderId}`, { ...fields, leftOn: null, version: 1 })
      : await owner.post('/people', { ...fields, fictional: true });
    made.set(key, thing);
    people.set(key, { key, personId: idOf(thing), name, email, roles, note });
    if (founder || roles.length === 0) continue;
    const invitation = await owner.post('/invitations', { personId: idOf(thing), roles });
    await nobody.post('/api/v1/invitations/accept', { token: invitation['token'], name, password });
  }
  for (const person of data.people) {
    if (!person.manager) continue;
    const thing = must(made, person.key);
    const { name, email, jobTitle, kind, mayAudit } = person;
    await owner.patch(`/people/${idOf(thing)}`, {
      name,
      email,
      jobTitle,
      kind,
      firmId: person.firm ? must(firms, person.firm) : null,
      managerId: must(people, person.manager).personId,
      mayAudit,
      leftOn: null,
      version: thing.version ?? 1,
    });
  }
  return people;
}
