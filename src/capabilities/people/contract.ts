import { z } from 'zod';
import { id, isoDate, line, prose, statement, version } from '../../kernel/text.ts';
import { COMPETENCE_KINDS, INTEREST_KINDS, RESPONSIBILITY_KINDS, ROLES } from './domain.ts';

const listOf = <T extends z.ZodType>(item: T) => z.strictObject({ items: z.array(item) });
const email = z.email('Must be an e-mail address.').max(200).toLowerCase();
const role = z.enum(ROLES);

export const AddFirm = z.strictObject({ name: line(200) });
export const Firm = AddFirm.extend({ id, version: z.int() });
export const Firms = listOf(Firm);

export const AddPerson = z.strictObject({
  name: line(200),
  email: email.nullable(),
  jobTitle: line(200).nullable(),
  kind: z.enum(['staff', 'external']),
  firmId: id.nullable(),
  managerId: id.nullable(),
  mayAudit: z.boolean(),
  fictional: z.boolean().optional(),
});
export const ChangePerson = AddPerson.omit({ fictional: true }).extend({ leftOn: isoDate.nullable(), version });
export const Person = AddPerson.extend({
  email: z.string().nullable(),
  id,
  firmName: z.string().nullable(),
  managerName: z.string().nullable(),
  fictional: z.boolean(),
  leftOn: isoDate.nullable(),
  roles: z.array(role).nullable(),
  version: z.int(),
});
export const People = listOf(Person);

const period = { fromOn: isoDate, toOn: isoDate.nullable() };
export const AddResponsibility = z.strictObject({
  unitId: id,
  kind: z.enum(RESPONSIBILITY_KINDS),
  note: prose(1000),
  ...period,
});
export const Responsibility = AddResponsibility.extend({
  id,
  personId: id,
  unitRef: z.string(),
  unitName: z.string(),
  version: z.int(),
});
export const EndTie = z.strictObject({ toOn: isoDate.nullable(), version });
export const AddInterest = z.strictObject({
  personId: id.nullable(),
  firmId: id.nullable(),
  unitId: id.nullable(),
  kind: z.enum(INTEREST_KINDS),
  note: prose(1000),
  ...period,
});
export const Interest = AddInterest.extend({ id, who: z.string(), unitName: z.string().nullable(), version: z.int() });
export const Interests = listOf(Interest);
export const AddCompetence = z.strictObject({
  kind: z.enum(COMPETENCE_KINDS),
  title: line(200),
  issuer: line(200),
  evidence: statement(2000),
  obtainedOn: isoDate,
  expiresOn: isoDate,
});
export const Competence = AddCompetence.extend({ id, personId: id, withdrawn: z.boolean(), version: z.int() });
export const Withdraw = z.strictObject({ reason: statement(2000) });
export const AddAbsence = z.strictObject({ fromOn: isoDate, toOn: isoDate, note: prose(500) });
export const Absence = AddAbsence.extend({ id, personId: id, cancelled: z.boolean(), version: z.int() });
export const PersonDetail = Person.extend({
  competences: z.array(Competence),
  responsibilities: z.array(Responsibility),
  interests: z.array(Interest),
  absences: z.array(Absence),
});

export const Invite = z.strictObject({
  personId: id,
  roles: z.array(role).min(1, 'Choose at least one role.').max(ROLES.length),
});
export const Invitation = z.strictObject({
  id,
  personId: id,
  personName: z.string(),
  email: z.string(),
  roles: z.array(role),
  invitedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  state: z.enum(['open', 'accepted', 'revoked', 'expired']),
});
export const Invited = Invitation.extend({ token: z.string(), link: z.string() });
export const Invitations = listOf(Invitation);
export const Member = z.strictObject({
  personId: id,
  name: z.string(),
  email: z.string().nullable(),
  roles: z.array(role),
  suspended: z.boolean(),
  version: z.int(),
});
export const Members = listOf(Member);
export const ChangeMember = z.strictObject({
  roles: z.array(role).min(1, 'Choose at least one role.').max(ROLES.length),
  suspended: z.boolean(),
  version,
});

const outcome = z.enum(['pass', 'threatened', 'fail']);
export const Proof = z.strictObject({
  outcome,
  facts: z.array(z.strictObject({ id: z.string(), kind: z.string(), says: z.string() })),
  rules: z.array(
    z.strictObject({
      rule: z.string(),
      sentence: z.string(),
      outcome,
      because: z.string(),
      factIds: z.array(z.string()),
    }),
  ),
  judgedOn: isoDate,
});
export const IndependenceMatrix = z.strictObject({
  people: z.array(z.strictObject({ id, name: z.string() })),
  units: z.array(z.strictObject({ id, ref: z.string(), name: z.string() })),
  cells: z.array(z.strictObject({ personId: id, unitId: id, outcome, because: z.array(z.string()) })),
});
