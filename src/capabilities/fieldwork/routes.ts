import { z } from 'zod';
import { id } from '../../kernel/text.ts';
import { route } from '../../platform/http/route.ts';
import { changePaper, setPaperEvidence } from './change-paper.ts';
import * as c from './contract.ts';
import { openPaper } from './open-paper.ts';
import { listPapers, readPaper } from './papers.ts';
import { preparePaper, reopenPaper, reviewPaper } from './sign-paper.ts';

const Audit = z.strictObject({ auditId: id });
const Paper = z.strictObject({ workingPaperId: id });

export const routes = [
  route({
    method: 'GET',
    path: '/audits/:auditId/working-papers',
    summary: "An audit's working papers",
    params: Audit,
    reply: c.PaperLines,
    read: ({ uow, params }) => listPapers(uow, params.auditId),
  }),
  route({
    method: 'POST',
    path: '/audits/:auditId/working-papers',
    summary: 'Open a working paper',
    params: Audit,
    body: c.OpenPaper,
    reply: c.Paper,
    status: 201,
    act: ({ uow, params, body }) => openPaper(uow, params.auditId, body),
  }),
  route({
    method: 'GET',
    path: '/working-papers/:workingPaperId',
    summary: 'One working paper',
    params: Paper,
    reply: c.Paper,
    read: ({ uow, params }) => readPaper(uow, params.workingPaperId),
  }),
  route({
    method: 'PATCH',
    path: '/working-papers/:workingPaperId',
    summary: 'Write a working paper',
    params: Paper,
    body: c.ChangePaper,
    reply: c.Paper,
    act: ({ uow, params, body }) => changePaper(uow, params.workingPaperId, body),
  }),
  route({
    method: 'PUT',
    path: '/working-papers/:workingPaperId/evidence',
    summary: 'Say on which evidence it rests',
    params: Paper,
    body: c.SetPaperEvidence,
    reply: c.Paper,
    act: ({ uow, params, body }) => setPaperEvidence(uow, params.workingPaperId, body),
  }),
  route({
    method: 'POST',
    path: '/working-papers/:workingPaperId/preparation',
    summary: 'Sign off as its preparer',
    params: Paper,
    body: c.PreparePaper,
    reply: c.Paper,
    act: ({ uow, params, body }) => preparePaper(uow, params.workingPaperId, body),
  }),
  route({
    method: 'POST',
    path: '/working-papers/:workingPaperId/review',
    summary: 'Accept or return it',
    params: Paper,
    body: c.ReviewPaper,
    reply: c.Paper,
    act: ({ uow, params, body }) => reviewPaper(uow, params.workingPaperId, body),
  }),
  route({
    method: 'POST',
    path: '/working-papers/:workingPaperId/reopening',
    summary: 'Reopen it with a reason',
    params: Paper,
    body: c.ReopenPaper,
    reply: c.Paper,
    act: ({ uow, params, body }) => reopenPaper(uow, params.workingPaperId, body),
  }),
];
