import type { z } from 'zod';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import '../../platform/ledger/tables.ts';
import type { Report, SealedAuditFile } from './contract.ts';
import './tables.ts';

/** Name of the organisation, and whether it is the sample. */
export function organisationOf({ tx, orgId }: UnitOfWork) {
  return tx.selectFrom('organisation').select(['name', 'sample']).where('org_id', '=', orgId).executeTakeFirstOrThrow();
}

/** The organisation's log: its origin and the key that verifies its checkpoints. */
export async function findLog({ tx, orgId }: UnitOfWork): Promise<{ origin: string; verifierKey: string }> {
  const row = await tx
    .selectFrom('ledger_log')
    .select(['origin', 'verifier_key'])
    .where('org_id', '=', orgId)
    .executeTakeFirstOrThrow();
  return { origin: row.origin, verifierKey: row.verifier_key };
}

/** The name of the programme that planned the audit; null where none did. */
export async function programmeNameOf(
  { tx, orgId }: UnitOfWork,
  plannedAuditId: string | null,
): Promise<string | null> {
  if (plannedAuditId === null) return null;
  const row = await tx
    .selectFrom('planned_audit as pa')
    .innerJoin('programme as p', (join) =>
      join.onRef('p.org_id', '=', 'pa.org_id').onRef('p.id', '=', 'pa.programme_id'),
    )
    .select('p.name')
    .where('pa.org_id', '=', orgId)
    .where('pa.id', '=', plannedAuditId)
    .executeTakeFirst();
  return row?.name ?? null;
}

/** Reports with their audit, the newest edition first. */
export async function selectReports(
  { tx, orgId }: UnitOfWork,
  where: { readonly auditId?: string; readonly reportId?: string },
): Promise<z.infer<typeof Report>[]> {
  const rows = await tx
    .selectFrom('report as r')
    .innerJoin('audit as a', (join) => join.onRef('a.org_id', '=', 'r.org_id').onRef('a.id', '=', 'r.audit_id'))
    .innerJoin('person as p', (join) => join.onRef('p.org_id', '=', 'r.org_id').onRef('p.id', '=', 'r.issued_by'))
    .selectAll('r')
    .select([
      'a.ref as audit_ref',
      'p.name as issued_by_name',
      (eb) =>
        eb
          .not(
            eb.exists(
              eb
                .selectFrom('report as n')
                .select('n.id')
                .whereRef('n.org_id', '=', 'r.org_id')
                .whereRef('n.supersedes_id', '=', 'r.id'),
            ),
          )
          .as('current'),
    ])
    .where('r.org_id', '=', orgId)
    .$if(where.auditId !== undefined, (query) => query.where('r.audit_id', '=', where.auditId ?? ''))
    .$if(where.reportId !== undefined, (query) => query.where('r.id', '=', where.reportId ?? ''))
    .orderBy('r.issued_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    auditId: row.audit_id,
    auditRef: row.audit_ref,
    ref: row.ref,
    edition: row.edition,
    supersedesId: row.supersedes_id,
    correctionReason: row.correction_reason,
    pdfSha256: row.pdf_sha256,
    pdfBytes: row.pdf_bytes,
    docxSha256: row.docx_sha256,
    docxBytes: row.docx_bytes,
    checkpoint: row.checkpoint,
    issuedByName: row.issued_by_name,
    issuedAt: row.issued_at.toISOString(),
    current: Boolean(row.current),
    counts: row.content.counts,
    readiness: row.content.readiness,
  }));
}

/** Sealed audit files, the newest first. */
export async function selectAuditFiles(
  { tx, orgId }: UnitOfWork,
  where: { readonly auditId?: string; readonly auditFileId?: string },
) {
  return tx
    .selectFrom('audit_file as f')
    .innerJoin('person as p', (join) => join.onRef('p.org_id', '=', 'f.org_id').onRef('p.id', '=', 'f.sealed_by'))
    .innerJoin('report as r', (join) => join.onRef('r.org_id', '=', 'f.org_id').onRef('r.id', '=', 'f.report_id'))
    .selectAll('f')
    .select(['p.name as sealed_by_name', 'r.ref as report_ref', 'r.edition'])
    .where('f.org_id', '=', orgId)
    .$if(where.auditId !== undefined, (query) => query.where('f.audit_id', '=', where.auditId ?? ''))
    .$if(where.auditFileId !== undefined, (query) => query.where('f.id', '=', where.auditFileId ?? ''))
    .orderBy('f.sealed_at', 'desc')
    .execute();
}

/** As the contract shows it. */
export function viewOfAuditFile(
  row: Awaited<ReturnType<typeof selectAuditFiles>>[number],
): z.infer<typeof SealedAuditFile> {
  return {
    id: row.id,
    auditId: row.audit_id,
    ref: row.ref,
    reportRef: `${row.report_ref} edition ${row.edition}`,
    sealedSeq: row.sealed_seq,
    manifestSha256: row.manifest_sha256,
    files: row.files.length,
    evidence: row.files.filter((file) => file.kind === 'evidence').length,
    sealedByName: row.sealed_by_name,
    sealedAt: row.sealed_at.toISOString(),
  };
}
