import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { z } from 'zod';
import { absent, conflict, type Decision, done } from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import {
  type AuditFileSource,
  buildManifest,
  type ManifestFile,
  safeFileName,
  writeAuditFile,
} from '../../ledger/index.ts';
import type { Download, Services } from '../../platform/http/route.ts';
import { checkpointAt } from '../../platform/ledger/open-log.ts';
import { leavesOf, payloadsOf } from '../../platform/ledger/read-log.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { readAudit } from '../audits/index.ts';
import { selectActions } from '../corrective-actions/index.ts';
import { evidenceOf } from '../evidence/index.ts';
import { papersOf } from '../fieldwork/index.ts';
import { selectFindings } from '../findings/index.ts';
import type { SealedAuditFile } from './contract.ts';
import { findLog, selectAuditFiles, selectReports, viewOfAuditFile } from './store.ts';
import type { SealedFile } from './tables.ts';

type View = z.infer<typeof SealedAuditFile>;

/**
 * Seals the audit's records, report and evidence: their manifest's hash goes into the ledger. The audit file itself is written
 * at download, from exactly these bytes and the log up to that entry, so it is the same each time.
 */
export async function sealAuditFile(uow: UnitOfWork, services: Services, auditId: string): Promise<Decision<View>> {
  const { tx, orgId, actor, now } = uow;
  const report = (await selectReports(uow, { auditId })).find((candidate) => candidate.current);
  const audit = await readAudit(uow, auditId);
  if (!audit.ok) return audit;
  if (!report)
    return conflict({
      rule: 'audit-file.needs-report',
      message: 'The audit file holds the issued report. Issue the report first.',
    });
  const files = [
    ...(await recordFiles(uow, services, auditId, audit.value)),
    { path: 'report/report.pdf', kind: 'report' as const, sha256: report.pdfSha256, bytes: report.pdfBytes },
    { path: 'report/report.docx', kind: 'report' as const, sha256: report.docxSha256, bytes: report.docxBytes },
    ...unique(
      (await evidenceOf(uow, auditId)).map((item) => ({
        path: `evidence/${item.sha256}/${safeFileName(item.fileName)}`,
        kind: 'evidence' as const,
        sha256: item.sha256,
        bytes: item.bytes,
      })),
    ),
  ];
  const { origin } = await findLog(uow);
  const manifest = buildManifest(origin, auditId, files);
  if (!manifest.ok) throw new Error(manifest.error.message);
  const id = newId();
  const ref = await uow.nextNumber('AF');
  const payload = { id, ref, report: { id: report.id, ref: report.ref, edition: report.edition }, files };
  const seq = await uow.record({
    act: 'audit-file.sealed',
    subject: { type: 'audit-file', id },
    audit: auditId,
    payload,
    hashes: [{ name: 'manifest', sha256: manifest.value.sha256 }],
  });
  await tx
    .insertInto('audit_file')
    .values({
      org_id: orgId,
      id,
      audit_id: auditId,
      ref,
      report_id: report.id,
      sealed_seq: seq,
      manifest_sha256: manifest.value.sha256,
      files: JSON.stringify(files) as never,
      sealed_by: actor.personId,
      sealed_at: now,
    })
    .execute();
  const [row] = await selectAuditFiles(uow, { auditFileId: id });
  return row ? done(viewOfAuditFile(row)) : absent('audit file');
}

/** Writes the sealed audit file and sends it. */
export async function downloadAuditFile(
  uow: UnitOfWork,
  services: Services,
  auditFileId: string,
): Promise<Decision<Download>> {
  const [sealed] = await selectAuditFiles(uow, { auditFileId });
  if (!sealed) return absent('audit file');
  const { origin } = await findLog(uow);
  const manifest = buildManifest(origin, sealed.audit_id, sealed.files);
  if (!manifest.ok || manifest.value.sha256 !== sealed.manifest_sha256)
    throw new Error('the manifest is not the sealed one');
  const sources: AuditFileSource[] = [];
  for (const file of sealed.files) {
    const blob = await services.blobs.open(uow.orgId, file.sha256);
    if (!blob)
      return conflict({
        rule: 'audit-file.bytes-missing',
        message: `The bytes of ${file.path} are not in the store. Tell the operator to restore the blobs from the backup.`,
      });
    sources.push({ ...file, open: () => blob.stream() });
  }
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-audit-file-'));
  const path = join(folder, 'audit-file.zip');
  const written = await writeAuditFile(path, {
    manifest: manifest.value,
    files: sources,
    entries: leavesOf(uow, sealed.sealed_seq + 1),
    payloads: payloadsOf(uow, sealed.audit_id, sealed.sealed_seq + 1),
    checkpoint: await checkpointAt(uow.tx, uow.orgId, services.sealer, sealed.sealed_seq + 1),
  });
  if (!written.ok) {
    await rm(folder, { recursive: true, force: true });
    return conflict({
      rule: `audit-file.${written.error.code}`,
      message: `The audit file cannot be written: ${written.error.message}`,
    });
  }
  const { size } = await stat(path);
  const stream = (): Readable =>
    createReadStream(path).on('close', () => void rm(folder, { recursive: true, force: true }));
  return done({ fileName: `${sealed.ref}-audit-file.zip`, mediaType: 'application/zip', bytes: size, stream });
}

/** Audit files of an audit. */
export async function listAuditFiles(uow: UnitOfWork, auditId: string): Promise<View[]> {
  return (await selectAuditFiles(uow, { auditId })).map(viewOfAuditFile);
}

async function recordFiles(uow: UnitOfWork, services: Services, auditId: string, audit: object): Promise<SealedFile[]> {
  const actions = (await selectActions(uow)).filter((action) => action.auditId === auditId);
  const records: Record<string, unknown> = {
    audit,
    'working-papers': await papersOf(uow, auditId),
    evidence: await evidenceOf(uow, auditId),
    findings: await selectFindings(uow, { auditId }),
    'corrective-actions': actions,
    reports: await selectReports(uow, { auditId }),
  };
  const files: SealedFile[] = [];
  for (const [name, record] of Object.entries(records)) {
    const blob = await services.blobs.receive(
      uow.orgId,
      Readable.from([Buffer.from(`${JSON.stringify(record, null, 2)}\n`)]),
      services.uploadLimit,
    );
    await blob.keep();
    files.push({ path: `records/${name}.json`, kind: 'record', sha256: blob.sha256, bytes: blob.bytes });
  }
  return files;
}

function unique<F extends ManifestFile>(files: readonly F[]): F[] {
  return [...new Map(files.map((file) => [file.path, file])).values()];
}
