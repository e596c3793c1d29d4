import { z } from 'zod';
import { done } from '../../kernel/decision.ts';
import { id } from '../../kernel/text.ts';
import { route } from '../../platform/http/route.ts';
import { addEvidence } from './add-evidence.ts';
import { askForEvidence } from './ask-for-evidence.ts';
import * as c from './contract.ts';
import { listEvidence, readEvidence } from './evidence.ts';
import { downloadEvidence } from './open-evidence-file.ts';
import { answerRequest, listMyRequests, listRequests, withdrawRequest } from './requests.ts';
import { withdrawEvidence } from './withdraw-evidence.ts';

const Audit = z.strictObject({ auditId: id });
const Request = z.strictObject({ requestId: id });
const One = z.strictObject({ evidenceId: id });

export const routes = [
  route({
    method: 'GET',
    path: '/audits/:auditId/evidence-requests',
    summary: "An audit's requests for evidence",
    params: Audit,
    reply: c.EvidenceRequests,
    read: ({ uow, params }) => listRequests(uow, params.auditId),
  }),
  route({
    method: 'POST',
    path: '/audits/:auditId/evidence-requests',
    summary: 'Ask for evidence',
    params: Audit,
    body: c.AskForEvidence,
    reply: c.EvidenceRequest,
    status: 201,
    act: ({ uow, params, body }) => askForEvidence(uow, params.auditId, body),
  }),
  route({
    method: 'GET',
    path: '/evidence-requests',
    summary: 'What was asked of me or of a unit that I own',
    reply: c.EvidenceRequests,
    read: async ({ uow }) => done(await listMyRequests(uow)),
  }),
  route({
    method: 'POST',
    path: '/evidence-requests/:requestId/answers',
    summary: 'Answer a request in words',
    params: Request,
    body: c.AnswerRequest,
    reply: c.EvidenceRequest,
    status: 201,
    act: ({ uow, params, body }) => answerRequest(uow, params.requestId, body),
  }),
  route({
    method: 'POST',
    path: '/evidence-requests/:requestId/withdrawal',
    summary: 'Take a request back',
    params: Request,
    body: c.WithdrawRequest,
    reply: c.EvidenceRequest,
    act: ({ uow, params, body }) => withdrawRequest(uow, params.requestId, body),
  }),
  route({
    method: 'GET',
    path: '/audits/:auditId/evidence',
    summary: "An audit's evidence",
    params: Audit,
    query: c.Paging,
    reply: c.EvidencePage,
    read: ({ uow, params, query }) => listEvidence(uow, params.auditId, query),
  }),
  route({
    method: 'POST',
    path: '/audits/:auditId/evidence',
    summary: 'Add evidence',
    params: Audit,
    fields: c.AddEvidence,
    reply: c.Evidence,
    status: 201,
    upload: ({ uow, params, body, file }) => addEvidence(uow, params.auditId, body, file),
  }),
  route({
    method: 'GET',
    path: '/evidence/:evidenceId',
    summary: 'One piece of evidence',
    params: One,
    reply: c.Evidence,
    read: ({ uow, params }) => readEvidence(uow, params.evidenceId),
  }),
  route({
    method: 'GET',
    path: '/evidence/:evidenceId/file',
    summary: 'The bytes of evidence',
    params: One,
    download: ({ uow, params, services }) => downloadEvidence(services, uow, params.evidenceId),
  }),
  route({
    method: 'POST',
    path: '/evidence/:evidenceId/withdrawal',
    summary: 'Withdraw evidence',
    params: One,
    body: c.WithdrawEvidence,
    reply: c.Evidence,
    act: ({ uow, params, body }) => withdrawEvidence(uow, params.evidenceId, body),
  }),
];
