import { Readable } from 'node:stream';
import type { z } from 'zod';
import { absent, conflict, type Decision, done, forbidden, refused } from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import type { Services } from '../../platform/http/route.ts';
import { signedCheckpoint } from '../../platform/ledger/open-log.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { type AuditView, brokenLeadRule, brokenStageRule, findAudit, setStage } from '../audits/index.ts';
import { papersOf } from '../fieldwork/index.ts';
import { selectFindings } from '../findings/index.ts';
import { recordAuditOutcome } from '../isms/index.ts';
import { gatherContent, type Issue } from './content.ts';
import type { IssueReport, Report } from './contract.ts';
import { readDraft } from './draft.ts';
import { renderReport } from './render/render-report.ts';
import { selectReports } from './store.ts';

type View = z.infer<typeof Report>;

/** Issues the report: once, immutable. A correction is a new edition that supersedes the one before and says why (law 9). */
export async function issueReport(
  uow: UnitOfWork,
  services: Services,
  auditId: string,
  input: z.infer<typeof IssueReport>,
): Promise<Decision<View>> {
  const audit = await findAudit(uow, auditId);
  if (!audit) return absent('audit');
  const barred = brokenLeadRule(audit, uow.actor);
  if (barred.length > 0) return forbidden(...barred);
  const before = (await selectReports(uow, { auditId })).find((report) => report.current);
  const correcting = input.correctionReason !== null;
  const stage = brokenStageRule(
    audit,
    [correcting ? 'reported' : 'closing'],
    correcting ? 'a corrected edition' : 'issuing the report',
  );
  if (before && !correcting)
    return conflict({
      rule: 'report.issued-once',
      message: `${before.ref} is issued and cannot be changed. Issue a corrected edition that says what was wrong.`,
    });
  if (stage.length > 0) return conflict(...stage);
  const { missing } = await readDraft(uow, auditId);
  if (missing.length > 0)
    return refused(...missing.map(({ rule, message, path }) => ({ rule, message, ...(path ? { path } : {}) })));
  const issue: Issue = {
    ref: before?.ref ?? (await uow.nextNumber('R')),
    edition: (before?.edition ?? 0) + 1,
    correction:
      before && input.correctionReason !== null
        ? { supersedesEdition: before.edition, reason: input.correctionReason }
        : null,
    checkpoint: await signedCheckpoint(uow.tx, uow.orgId, services.sealer),
  };
  return seal(uow, services, audit, issue, before?.id ?? null);
}

async function seal(
  uow: UnitOfWork,
  services: Services,
  audit: AuditView,
  issue: Issue,
  supersedesId: string | null,
): Promise<Decision<View>> {
  const { tx, orgId, actor, now } = uow;
  const content = await gatherContent(uow, audit.id, issue);
  const files = await renderReport(content);
  const [pdf, docx] = [await keep(services, orgId, files.pdf), await keep(services, orgId, files.docx)];
  const id = newId();
  await tx
    .insertInto('report')
    .values({
      org_id: orgId,
      id,
      audit_id: audit.id,
      ref: issue.ref,
      edition: issue.edition,
      supersedes_id: supersedesId,
      correction_reason: issue.correction?.reason ?? null,
      content: JSON.stringify(content) as never,
      pdf_sha256: pdf.sha256,
      pdf_bytes: pdf.bytes,
      docx_sha256: docx.sha256,
      docx_bytes: docx.bytes,
      checkpoint: issue.checkpoint,
      issued_by: actor.personId,
      issued_at: now,
    })
    .execute();
  const hashes = [
    { name: 'report-pdf', sha256: pdf.sha256 },
    { name: 'report-docx', sha256: docx.sha256 },
  ];
  await uow.record({
    act: 'report.issued',
    subject: { type: 'report', id },
    audit: audit.id,
    payload: { id, ref: issue.ref, edition: issue.edition, supersedesId, correction: issue.correction, content },
    hashes,
  });
  if (issue.edition === 1) {
    await setStage(uow, audit.id, 'reported');
    await recordOutcomes(uow, audit);
  }
  const [view] = await selectReports(uow, { reportId: id });
  return view ? done(view) : absent('report');
}

/** A reported audit starts the next interval of each unit in which something was tested. */
async function recordOutcomes(uow: UnitOfWork, audit: AuditView): Promise<void> {
  const findings = await selectFindings(uow, { auditId: audit.id });
  const tested = new Set((await papersOf(uow, audit.id)).map((paper) => paper.unitId));
  for (const unit of audit.units.filter(({ id }) => tested.has(id))) {
    const grades = findings.filter((finding) => finding.unitId === unit.id).map((finding) => finding.grade);
    const outcome = grades.includes('major') ? 'major' : grades.includes('minor') ? 'minor' : 'clean';
    await recordAuditOutcome(uow, unit.id, { endedOn: audit.endsOn, outcome, source: `${audit.ref} ${audit.title}` });
  }
}

async function keep(services: Services, orgId: string, bytes: Buffer): Promise<{ sha256: string; bytes: number }> {
  const blob = await services.blobs.receive(orgId, Readable.from([bytes]), services.uploadLimit);
  await blob.keep();
  return { sha256: blob.sha256, bytes: blob.bytes };
}
