import { z } from 'zod';
import { absent, done } from '../../kernel/decision.ts';
import { id } from '../../kernel/text.ts';
import { route } from '../../platform/http/route.ts';
import { readAudit } from '../audits/index.ts';
import { openEvidenceFile } from '../evidence/index.ts';
import { giveReply, stateCause } from './answers.ts';
import * as c from './contract.ts';
import { changeFinding, communicateFinding, listFindings, readFinding, recordFinding } from './findings.ts';

const Audit = z.strictObject({ auditId: id });
const Finding = z.strictObject({ findingId: id });

export const routes = [
  route({
    method: 'GET',
    path: '/findings',
    summary: 'Findings of all audits',
    reply: c.Findings,
    read: async ({ uow }) => done({ items: await listFindings(uow) }),
  }),
  route({
    method: 'GET',
    path: '/audits/:auditId/findings',
    summary: 'Findings of an audit',
    params: Audit,
    reply: c.Findings,
    read: async ({ uow, params }) =>
      (await readAudit(uow, params.auditId)).ok ? done({ items: await listFindings(uow, params) }) : absent('audit'),
  }),
  route({
    method: 'POST',
    path: '/audits/:auditId/findings',
    summary: 'Record a finding',
    params: Audit,
    body: c.RecordFinding,
    reply: c.Finding,
    status: 201,
    act: ({ uow, params, body }) => recordFinding(uow, params.auditId, body),
  }),
  route({
    method: 'GET',
    path: '/findings/:findingId',
    summary: 'One finding',
    params: Finding,
    reply: c.Finding,
    read: ({ uow, params }) => readFinding(uow, params.findingId),
  }),
  route({
    method: 'PATCH',
    path: '/findings/:findingId',
    summary: 'Change a finding',
    params: Finding,
    body: c.ChangeFinding,
    reply: c.Finding,
    act: ({ uow, params, body }) => changeFinding(uow, params.findingId, body),
  }),
  route({
    method: 'POST',
    path: '/findings/:findingId/communication',
    summary: 'Communicate a finding to the auditee',
    params: Finding,
    body: z.strictObject({}),
    reply: c.Finding,
    status: 201,
    act: ({ uow, params }) => communicateFinding(uow, params.findingId),
  }),
  route({
    method: 'PUT',
    path: '/findings/:findingId/cause',
    summary: 'State the cause',
    params: Finding,
    body: c.StateCause,
    reply: c.Finding,
    act: ({ uow, params, body }) => stateCause(uow, params.findingId, body),
  }),
  route({
    method: 'POST',
    path: '/findings/:findingId/replies',
    summary: 'Agree or dispute',
    params: Finding,
    body: c.GiveReply,
    reply: c.Finding,
    status: 201,
    act: ({ uow, params, body }) => giveReply(uow, params.findingId, body),
  }),
  route({
    method: 'GET',
    path: '/findings/:findingId/evidence/:evidenceId/file',
    summary: 'A file that the finding rests on',
    params: Finding.extend({ evidenceId: id }),
    download: async ({ uow, services, params }) => {
      const finding = await readFinding(uow, params.findingId);
      if (!finding.ok) return finding;
      return finding.value.evidenceIds.includes(params.evidenceId)
        ? openEvidenceFile(services, uow, params.evidenceId)
        : absent('evidence of this finding');
    },
  }),
];
