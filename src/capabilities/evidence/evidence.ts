import type { z } from 'zod';
import { absent, type Decision, done, forbidden } from '../../kernel/decision.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { findAudit } from '../audits/index.ts';
import type { Evidence, EvidencePage, Paging } from './contract.ts';
import { selectEvidence } from './store.ts';
import { reading } from './who.ts';

/** A piece of evidence with its provenance, and whether it was withdrawn or superseded since. */
export type EvidenceView = z.infer<typeof Evidence>;
type Row = Awaited<ReturnType<typeof selectEvidence>>[number];

function viewOf(row: Row): EvidenceView {
  const {
    withdrawn_reason: reason,
    withdrawn_by: withdrawnBy,
    withdrawn_by_name: withdrawnByName,
    withdrawn_at: at,
  } = row;
  return {
    id: row.id,
    auditId: row.audit_id,
    ref: row.ref,
    title: row.title,
    fileName: row.file_name,
    declaredType: row.declared_type,
    detectedType: row.detected_type,
    typeDisagrees: row.type_disagrees,
    bytes: row.bytes,
    sha256: row.sha256,
    collectorId: row.collector_id,
    collectorName: row.collector_name,
    source: row.source,
    method: row.method,
    collectedAt: row.collected_at.toISOString(),
    storedAt: row.stored_at.toISOString(),
    requestId: row.request_id,
    requestRef: row.request_ref,
    supersedesId: row.supersedes_id,
    supersededById: row.superseded_by_id,
    superseded: row.superseded_by_id !== null,
    withdrawn: at !== null,
    withdrawal:
      reason !== null && withdrawnBy !== null && withdrawnByName !== null && at !== null
        ? { reason, withdrawnBy, withdrawnByName, withdrawnAt: at.toISOString() }
        : null,
  };
}

/** Evidence by ids, in the order stored; unknown ids (also another organisation's) are simply not there. */
export async function findEvidence(uow: UnitOfWork, ids: readonly string[]): Promise<EvidenceView[]> {
  return ids.length === 0 ? [] : (await selectEvidence(uow, { ids })).map(viewOf);
}

/** All evidence of an audit, in the order stored. */
export async function evidenceOf(uow: UnitOfWork, auditId: string): Promise<EvidenceView[]> {
  return (await selectEvidence(uow, { auditId })).map(viewOf);
}

/** The evidence of an audit that the actor may read, whole or by page. */
export async function listEvidence(
  uow: UnitOfWork,
  auditId: string,
  { after, limit }: z.infer<typeof Paging>,
): Promise<Decision<z.infer<typeof EvidencePage>>> {
  const audit = await findAudit(uow, auditId);
  if (!audit) return absent('audit');
  const may = reading(audit, uow.actor);
  if (typeof may === 'object') return forbidden(may);
  const rows = await selectEvidence(uow, {
    auditId,
    ...(may === 'all' ? {} : { concerning: uow.actor.personId }),
    ...(after === undefined ? {} : { after }),
    ...(limit === undefined ? {} : { limit: limit + 1 }),
  });
  const items = rows.slice(0, limit).map(viewOf);
  return done({ items, next: rows.length > items.length ? (items.at(-1)?.id ?? null) : null });
}

/** One piece of evidence, if the actor may read it. What does not concern an auditee is as absent. */
export async function readEvidence(uow: UnitOfWork, evidenceId: string): Promise<Decision<EvidenceView>> {
  const [row] = await selectEvidence(uow, { ids: [evidenceId] });
  const audit = row && (await findAudit(uow, row.audit_id));
  if (!row || !audit) return absent('evidence');
  const may = reading(audit, uow.actor);
  if (typeof may === 'object') return forbidden(may);
  if (
    may === 'concerning' &&
    (await selectEvidence(uow, { ids: [evidenceId], concerning: uow.actor.personId })).length === 0
  )
    return absent('evidence');
  return done(viewOf(row));
}
