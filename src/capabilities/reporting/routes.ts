import { z } from 'zod';
import { absent, done } from '../../kernel/decision.ts';
import { id } from '../../kernel/text.ts';
import { type Download, route, type Services } from '../../platform/http/route.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { findAudit, readAudit } from '../audits/index.ts';
import { downloadAuditFile, listAuditFiles, sealAuditFile } from './audit-file.ts';
import * as c from './contract.ts';
import { readDraft, writeDraft } from './draft.ts';
import { issueReport } from './issue-report.ts';
import { previewReport } from './preview.ts';
import { findLog, selectReports } from './store.ts';
import { formatVerifierPolicy } from './verifier-policy.ts';

const Audit = z.strictObject({ auditId: id });
const Report = z.strictObject({ reportId: id });

async function sendReport(uow: UnitOfWork, services: Services, reportId: string, kind: 'pdf' | 'docx') {
  const [report] = await selectReports(uow, { reportId });
  if (!report || !(await readAudit(uow, report.auditId)).ok) return absent('report');
  const blob = await services.blobs.open(uow.orgId, kind === 'pdf' ? report.pdfSha256 : report.docxSha256);
  if (!blob) return absent('report file');
  const mediaType =
    kind === 'pdf' ? 'application/pdf' : 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return done<Download>({
    fileName: `${report.ref}-edition-${report.edition}.${kind}`,
    mediaType,
    bytes: blob.bytes,
    stream: () => blob.stream(),
  });
}

export const routes = [
  route({
    method: 'GET',
    path: '/audits/:auditId/report-draft',
    summary: 'The draft and what is missing',
    params: Audit,
    reply: c.Draft,
    read: async ({ uow, params }) =>
      (await findAudit(uow, params.auditId)) ? done(await readDraft(uow, params.auditId)) : absent('audit'),
  }),
  route({
    method: 'PUT',
    path: '/audits/:auditId/report-draft',
    summary: 'Write the draft',
    params: Audit,
    body: c.WriteDraft,
    reply: c.Draft,
    act: ({ uow, params, body }) => writeDraft(uow, params.auditId, body),
  }),
  route({
    method: 'GET',
    path: '/audits/:auditId/report-preview.pdf',
    summary: 'The report as it would be issued now',
    params: Audit,
    download: ({ uow, params }) => previewReport(uow, params.auditId),
  }),
  route({
    method: 'POST',
    path: '/audits/:auditId/reports',
    summary: 'Issue the report',
    params: Audit,
    body: c.IssueReport,
    reply: c.Report,
    status: 201,
    act: ({ uow, services, params, body }) => issueReport(uow, services, params.auditId, body),
  }),
  route({
    method: 'GET',
    path: '/audits/:auditId/reports',
    summary: 'Editions of the report',
    params: Audit,
    reply: c.Reports,
    read: async ({ uow, params }) =>
      (await readAudit(uow, params.auditId)).ok ? done({ items: await selectReports(uow, params) }) : absent('audit'),
  }),
  route({
    method: 'GET',
    path: '/reports/:reportId/pdf',
    summary: 'The issued report as PDF',
    params: Report,
    download: ({ uow, services, params }) => sendReport(uow, services, params.reportId, 'pdf'),
  }),
  route({
    method: 'GET',
    path: '/reports/:reportId/docx',
    summary: 'The issued report as DOCX',
    params: Report,
    download: ({ uow, services, params }) => sendReport(uow, services, params.reportId, 'docx'),
  }),
  route({
    method: 'POST',
    path: '/audits/:auditId/audit-files',
    summary: 'Seal the audit file',
    params: Audit,
    body: z.strictObject({}),
    reply: c.SealedAuditFile,
    status: 201,
    act: ({ uow, services, params }) => sealAuditFile(uow, services, params.auditId),
  }),
  route({
    method: 'GET',
    path: '/audits/:auditId/audit-files',
    summary: 'Sealed audit files',
    params: Audit,
    reply: c.SealedAuditFiles,
    read: async ({ uow, params }) => done({ items: await listAuditFiles(uow, params.auditId) }),
  }),
  route({
    method: 'GET',
    path: '/audit-files/:auditFileId/zip',
    summary: 'Download a sealed audit file',
    params: z.strictObject({ auditFileId: id }),
    download: ({ uow, services, params }) => downloadAuditFile(uow, services, params.auditFileId),
  }),
  route({
    method: 'GET',
    path: '/verifier-policy',
    summary: "The key that verifies this organisation's ledger",
    reply: c.VerifierPolicy,
    read: async ({ uow }) => done(formatVerifierPolicy(await findLog(uow))),
  }),
];
