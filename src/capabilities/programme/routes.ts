import { z } from 'zod';
import { done } from '../../kernel/decision.ts';
import { id } from '../../kernel/text.ts';
import { route } from '../../platform/http/route.ts';
import * as c from './contract.ts';
import { coverageOf } from './coverage.ts';
import { dropPlannedAudit, movePlannedAudit, planAudit, proposeAudits } from './planned-audits.ts';
import { approveProgramme, changeProgramme, createProgramme, listProgrammes, readProgramme } from './programmes.ts';

const Programme = z.strictObject({ programmeId: id });
const Planned = z.strictObject({ plannedAuditId: id });

export const routes = [
  route({
    method: 'GET',
    path: '/programmes',
    summary: 'Audit programmes',
    reply: c.Programmes,
    read: async ({ uow }) => done({ items: await listProgrammes(uow) }),
  }),
  route({
    method: 'GET',
    path: '/programmes/:programmeId',
    summary: 'One programme',
    params: Programme,
    reply: c.ProgrammeDetail,
    read: ({ uow, params }) => readProgramme(uow, params.programmeId),
  }),
  route({
    method: 'POST',
    path: '/programmes',
    summary: 'Create a programme',
    body: c.WriteProgramme,
    reply: c.Programme,
    status: 201,
    act: ({ uow, body }) => createProgramme(uow, body),
  }),
  route({
    method: 'PATCH',
    path: '/programmes/:programmeId',
    summary: 'Change a programme',
    params: Programme,
    body: c.ChangeProgramme,
    reply: c.Programme,
    act: ({ uow, params, body }) => changeProgramme(uow, params.programmeId, body),
  }),
  route({
    method: 'POST',
    path: '/programmes/:programmeId/proposal',
    summary: 'Propose audits from due dates',
    params: Programme,
    body: z.strictObject({}),
    reply: c.PlannedAudits,
    status: 201,
    act: ({ uow, params }) => proposeAudits(uow, params.programmeId),
  }),
  route({
    method: 'POST',
    path: '/programmes/:programmeId/planned-audits',
    summary: 'Plan an audit',
    params: Programme,
    body: c.PlanAudit,
    reply: c.PlannedAudit,
    status: 201,
    act: ({ uow, params, body }) => planAudit(uow, params.programmeId, body),
  }),
  route({
    method: 'PATCH',
    path: '/planned-audits/:plannedAuditId',
    summary: 'Move a planned audit',
    params: Planned,
    body: c.MovePlannedAudit,
    reply: c.PlannedAudit,
    act: ({ uow, params, body }) => movePlannedAudit(uow, params.plannedAuditId, body),
  }),
  route({
    method: 'POST',
    path: '/planned-audits/:plannedAuditId/drop',
    summary: 'Drop a planned audit',
    params: Planned,
    body: c.DropPlannedAudit,
    reply: c.PlannedAudit,
    act: ({ uow, params, body }) => dropPlannedAudit(uow, params.plannedAuditId, body),
  }),
  route({
    method: 'POST',
    path: '/programmes/:programmeId/approvals',
    summary: 'Approve the programme',
    params: Programme,
    body: c.Approve,
    reply: c.Programme,
    status: 201,
    act: ({ uow, params, body }) => approveProgramme(uow, params.programmeId, body),
  }),
  route({
    method: 'GET',
    path: '/programmes/:programmeId/coverage',
    summary: 'Criteria × time',
    params: Programme,
    reply: c.Coverage,
    read: ({ uow, params }) => coverageOf(uow, params.programmeId),
  }),
];
