import { z } from 'zod';
import { absent, done, forbidden, refused } from '../../kernel/decision.ts';
import { id } from '../../kernel/text.ts';
import { route } from '../../platform/http/route.ts';
import { approveMandate, changeAudit, createAudit, declareNotCovered, listAudits, readAudit } from './audits.ts';
import * as c from './contract.ts';
import { brokenStageRule, brokenTeamRule } from './domain.ts';
import { addAgendaItem, cancelAgendaItem, changeAgendaItem, recordMeeting } from './plan.ts';
import { approveSafeguard, proposeSafeguard } from './safeguards.ts';
import { findAudit } from './store.ts';
import { assign, candidatesFor, release } from './team.ts';

const Audit = z.strictObject({ auditId: id });
const nothing = z.strictObject({});

export const routes = [
  route({
    method: 'GET',
    path: '/audits',
    summary: 'Audits',
    reply: c.Audits,
    read: async ({ uow }) => done({ items: await listAudits(uow) }),
  }),
  route({
    method: 'GET',
    path: '/audits/:auditId',
    summary: 'One audit',
    params: Audit,
    reply: c.AuditDetail,
    read: ({ uow, params }) => readAudit(uow, params.auditId),
  }),
  route({
    method: 'POST',
    path: '/audits',
    summary: 'Create an audit with its mandate',
    body: c.CreateAudit,
    reply: c.AuditDetail,
    status: 201,
    act: ({ uow, body }) => createAudit(uow, body),
  }),
  route({
    method: 'PATCH',
    path: '/audits/:auditId',
    summary: 'Change a draft mandate',
    params: Audit,
    body: c.ChangeAudit,
    reply: c.AuditDetail,
    act: ({ uow, params, body }) => changeAudit(uow, params.auditId, body),
  }),
  route({
    method: 'POST',
    path: '/audits/:auditId/mandate',
    summary: 'Approve the mandate',
    params: Audit,
    body: nothing,
    reply: c.AuditDetail,
    status: 201,
    act: ({ uow, params }) => approveMandate(uow, params.auditId),
  }),
  route({
    method: 'GET',
    path: '/audits/:auditId/candidates',
    summary: 'Who could be on the team',
    params: Audit,
    reply: c.Candidates,
    read: async ({ uow, params }) => {
      const found = await candidatesFor(uow, params.auditId);
      return found.ok ? done({ items: found.value }) : found;
    },
  }),
  route({
    method: 'POST',
    path: '/audits/:auditId/assignments',
    summary: 'Put somebody on the team',
    params: Audit,
    body: c.Assign,
    reply: c.Assignment,
    status: 201,
    act: ({ uow, params, body }) => assign(uow, params.auditId, body),
  }),
  route({
    method: 'POST',
    path: '/assignments/:assignmentId/release',
    summary: 'Take somebody off the team',
    params: z.strictObject({ assignmentId: id }),
    body: c.Release,
    reply: c.Assignment,
    act: ({ uow, params, body }) => release(uow, params.assignmentId, body),
  }),
  route({
    method: 'POST',
    path: '/audits/:auditId/safeguards',
    summary: 'Propose a safeguard',
    params: Audit,
    body: c.ProposeSafeguard,
    reply: c.Safeguard,
    status: 201,
    act: ({ uow, params, body }) => proposeSafeguard(uow, params.auditId, body),
  }),
  route({
    method: 'POST',
    path: '/safeguards/:safeguardId/approval',
    summary: 'Approve a safeguard',
    params: z.strictObject({ safeguardId: id }),
    body: nothing,
    reply: c.Safeguard,
    act: ({ uow, params }) => approveSafeguard(uow, params.safeguardId),
  }),
  route({
    method: 'POST',
    path: '/audits/:auditId/agenda',
    summary: 'Put a time on the plan',
    params: Audit,
    body: c.WriteAgendaItem,
    reply: c.AgendaItem,
    status: 201,
    act: ({ uow, params, body }) => addAgendaItem(uow, params.auditId, body),
  }),
  route({
    method: 'PATCH',
    path: '/agenda/:agendaItemId',
    summary: 'Change a time on the plan',
    params: z.strictObject({ agendaItemId: id }),
    body: c.ChangeAgendaItem,
    reply: c.AgendaItem,
    act: ({ uow, params, body }) => changeAgendaItem(uow, params.agendaItemId, body),
  }),
  route({
    method: 'POST',
    path: '/agenda/:agendaItemId/cancellation',
    summary: 'Cancel a time on the plan',
    params: z.strictObject({ agendaItemId: id }),
    body: nothing,
    reply: c.AgendaItem,
    act: ({ uow, params }) => cancelAgendaItem(uow, params.agendaItemId),
  }),
  route({
    method: 'POST',
    path: '/audits/:auditId/meetings',
    summary: 'Record the opening or closing meeting',
    params: Audit,
    body: c.RecordMeeting,
    reply: c.AuditDetail,
    status: 201,
    act: ({ uow, params, body }) => recordMeeting(uow, params.auditId, body),
  }),
  route({
    method: 'PUT',
    path: '/audits/:auditId/criteria/:criterionId/not-covered',
    summary: 'Say why a criterion was not covered',
    params: Audit.extend({ criterionId: z.string().max(20) }),
    body: c.NotCovered,
    reply: c.AuditDetail,
    act: async ({ uow, params, body }) => {
      const audit = await findAudit(uow, params.auditId);
      if (!audit) return absent('audit');
      const team = brokenTeamRule(audit, uow.actor);
      if (team.length > 0) return forbidden(...team);
      const stage = brokenStageRule(audit, ['fieldwork', 'closing'], 'leaving out a criterion');
      return stage.length > 0 ? refused(...stage) : declareNotCovered(uow, audit, params.criterionId, body.reason);
    },
  }),
];
