import { z } from 'zod';
import { absent, done } from '../../kernel/decision.ts';
import { id } from '../../kernel/text.ts';
import { route } from '../../platform/http/route.ts';
import { addAbsence, addCompetence, cancelAbsence, withdrawCompetence } from './competences.ts';
import * as c from './contract.ts';
import { independenceMatrix, proveIndependence } from './judge.ts';
import { changeMember, invite, listInvitations, listMembers, revokeInvitation } from './members.ts';
import { addFirm, addPerson, changePerson, listFirms, listPeople, readPerson } from './people.ts';
import { interestsOf } from './store.ts';
import { addInterest, addResponsibility, endInterest, endResponsibility } from './ties.ts';

const Person = z.strictObject({ personId: id });
const nothing = z.strictObject({});

export const routes = [
  route({
    method: 'GET',
    path: '/people',
    summary: 'Everybody, staff and external',
    reply: c.People,
    read: async ({ uow }) => done({ items: await listPeople(uow) }),
  }),
  route({
    method: 'GET',
    path: '/people/:personId',
    summary: 'One person',
    params: Person,
    reply: c.PersonDetail,
    read: ({ uow, params }) => readPerson(uow, params.personId),
  }),
  route({
    method: 'POST',
    path: '/people',
    summary: 'Add a person',
    body: c.AddPerson,
    reply: c.Person,
    status: 201,
    act: ({ uow, body }) => addPerson(uow, body),
  }),
  route({
    method: 'PATCH',
    path: '/people/:personId',
    summary: 'Change a person',
    params: Person,
    body: c.ChangePerson,
    reply: c.Person,
    act: ({ uow, params, body }) => changePerson(uow, params.personId, body),
  }),
  route({
    method: 'GET',
    path: '/firms',
    summary: 'Firms',
    reply: c.Firms,
    read: async ({ uow }) => done({ items: await listFirms(uow) }),
  }),
  route({
    method: 'POST',
    path: '/firms',
    summary: 'Add a firm',
    body: c.AddFirm,
    reply: c.Firm,
    status: 201,
    act: ({ uow, body }) => addFirm(uow, body),
  }),
  route({
    method: 'POST',
    path: '/people/:personId/responsibilities',
    summary: 'Record a responsibility',
    params: Person,
    body: c.AddResponsibility,
    reply: c.Responsibility,
    status: 201,
    act: ({ uow, params, body }) => addResponsibility(uow, params.personId, body),
  }),
  route({
    method: 'PATCH',
    path: '/responsibilities/:responsibilityId',
    summary: 'End a responsibility',
    params: z.strictObject({ responsibilityId: id }),
    body: c.EndTie,
    reply: c.Responsibility,
    act: ({ uow, params, body }) => endResponsibility(uow, params.responsibilityId, body),
  }),
  route({
    method: 'GET',
    path: '/interests',
    summary: 'Interests of persons and firms',
    reply: c.Interests,
    read: async ({ uow }) => done({ items: await interestsOf(uow) }),
  }),
  route({
    method: 'POST',
    path: '/interests',
    summary: 'Declare an interest',
    body: c.AddInterest,
    reply: c.Interest,
    status: 201,
    act: ({ uow, body }) => addInterest(uow, body),
  }),
  route({
    method: 'PATCH',
    path: '/interests/:interestId',
    summary: 'End an interest',
    params: z.strictObject({ interestId: id }),
    body: c.EndTie,
    reply: c.Interest,
    act: ({ uow, params, body }) => endInterest(uow, params.interestId, body),
  }),
  route({
    method: 'POST',
    path: '/people/:personId/competences',
    summary: 'Record a competence',
    params: Person,
    body: c.AddCompetence,
    reply: c.Competence,
    status: 201,
    act: ({ uow, params, body }) => addCompetence(uow, params.personId, body),
  }),
  route({
    method: 'POST',
    path: '/competences/:competenceId/withdrawal',
    summary: 'Withdraw a competence record',
    params: z.strictObject({ competenceId: id }),
    body: c.Withdraw,
    reply: c.Competence,
    act: ({ uow, params, body }) => withdrawCompetence(uow, params.competenceId, body),
  }),
  route({
    method: 'POST',
    path: '/people/:personId/absences',
    summary: 'Record an absence',
    params: Person,
    body: c.AddAbsence,
    reply: c.Absence,
    status: 201,
    act: ({ uow, params, body }) => addAbsence(uow, params.personId, body),
  }),
  route({
    method: 'POST',
    path: '/absences/:absenceId/cancellation',
    summary: 'Cancel an absence',
    params: z.strictObject({ absenceId: id }),
    body: nothing,
    reply: c.Absence,
    act: ({ uow, params }) => cancelAbsence(uow, params.absenceId),
  }),
  route({
    method: 'GET',
    path: '/members',
    summary: 'Who can sign in',
    reply: c.Members,
    read: async ({ uow }) => done({ items: await listMembers(uow) }),
  }),
  route({
    method: 'PATCH',
    path: '/members/:personId',
    summary: "Change a member's roles, or suspend",
    params: Person,
    body: c.ChangeMember,
    reply: c.Member,
    act: ({ uow, params, body }) => changeMember(uow, params.personId, body),
  }),
  route({
    method: 'GET',
    path: '/invitations',
    summary: 'Invitations',
    reply: c.Invitations,
    read: async ({ uow }) => done({ items: await listInvitations(uow) }),
  }),
  route({
    method: 'POST',
    path: '/invitations',
    summary: 'Invite a person',
    body: c.Invite,
    reply: c.Invited,
    status: 201,
    act: ({ uow, body }) => invite(uow, body),
  }),
  route({
    method: 'POST',
    path: '/invitations/:invitationId/revocation',
    summary: 'Revoke an invitation',
    params: z.strictObject({ invitationId: id }),
    body: nothing,
    reply: c.Invitation,
    act: ({ uow, params }) => revokeInvitation(uow, params.invitationId),
  }),
  route({
    method: 'GET',
    path: '/independence',
    summary: 'Who could audit what today',
    reply: c.IndependenceMatrix,
    read: async ({ uow }) => done(await independenceMatrix(uow)),
  }),
  route({
    method: 'GET',
    path: '/independence/:personId/:unitId',
    summary: 'The independence proof of a person and a unit',
    params: z.strictObject({ personId: id, unitId: id }),
    reply: c.Proof,
    read: async ({ uow, params }) => {
      const proof = await proveIndependence(uow, params.personId, params.unitId);
      return proof
        ? done({
            ...proof,
            facts: [...proof.facts],
            rules: proof.rules.map((rule) => ({ ...rule, factIds: [...rule.factIds] })),
          })
        : absent('person or unit');
    },
  }),
];
