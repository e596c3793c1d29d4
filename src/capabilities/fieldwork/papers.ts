import type { z } from 'zod';
import { absent, type Decision, done, forbidden, type Violation } from '../../kernel/decision.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { type AuditView, findAudit } from '../audits/index.ts';
import type { Paper, PaperLine } from './contract.ts';
import { selectPapers } from './store.ts';

/** A working paper, whole. */
export type PaperView = z.infer<typeof Paper>;

function viewOf(row: Awaited<ReturnType<typeof selectPapers>>[number]): PaperView {
  return {
    id: row.id,
    auditId: row.audit_id,
    auditRef: row.audit_ref,
    ref: row.ref,
    title: row.title,
    unitId: row.unit_id,
    unitRef: row.unit_ref,
    unitName: row.unit_name,
    criterionIds: row.criteria.map((criterion) => criterion.id),
    criteria: row.criteria,
    procedure: row.procedure,
    result: row.result,
    tested: row.tested,
    exceptions: row.exceptions,
    population: row.population,
    conclusion: row.conclusion,
    conclusionReason: row.conclusion_reason,
    stage: row.stage,
    preparedBy: row.prepared_by,
    preparedByName: row.prepared_by_name,
    preparedAt: row.prepared_at?.toISOString() ?? null,
    reviewedBy: row.reviewed_by,
    reviewedByName: row.reviewed_by_name,
    reviewedAt: row.reviewed_at?.toISOString() ?? null,
    reviewNote: row.review_note,
    evidence: row.evidence,
    evidenceCount: row.evidence.length,
    flagged: row.flagged_reason !== null,
    flaggedReason: row.flagged_reason,
    version: row.version,
  };
}

function lineOf(paper: PaperView): z.infer<typeof PaperLine> {
  const {
    auditRef: _auditRef,
    criteria: _criteria,
    procedure: _procedure,
    result: _result,
    conclusionReason: _reason,
    reviewNote: _note,
    evidence: _evidence,
    ...line
  } = paper;
  return line;
}

/** One working paper of this organisation, or undefined. */
export async function findPaper(uow: UnitOfWork, paperId: string): Promise<PaperView | undefined> {
  const [row] = await selectPapers(uow, { paperId });
  return row && viewOf(row);
}

/** All working papers of an audit, in order of their number. */
export async function papersOf(uow: UnitOfWork, auditId: string): Promise<PaperView[]> {
  return (await selectPapers(uow, { auditId })).map(viewOf);
}

/** The papers that use that evidence. */
export async function papersUsing(uow: UnitOfWork, evidenceId: string): Promise<PaperView[]> {
  return (await selectPapers(uow, { evidenceId })).map(viewOf);
}

/** The working papers of an audit, for those who may read them. */
export async function listPapers(
  uow: UnitOfWork,
  auditId: string,
): Promise<Decision<{ items: z.infer<typeof PaperLine>[] }>> {
  const audit = await findAudit(uow, auditId);
  if (!audit) return absent('audit');
  const wrong = brokenReaderRule(uow, audit);
  return wrong.length > 0 ? forbidden(...wrong) : done({ items: (await papersOf(uow, auditId)).map(lineOf) });
}

/** One working paper, for those who may read it. */
export async function readPaper(uow: UnitOfWork, paperId: string): Promise<Decision<PaperView>> {
  const paper = await findPaper(uow, paperId);
  const audit = paper && (await findAudit(uow, paper.auditId));
  if (!paper || !audit) return absent('working paper');
  const wrong = brokenReaderRule(uow, audit);
  return wrong.length > 0 ? forbidden(...wrong) : done(paper);
}

/** Records the paper's whole new state under that act. */
export async function recordedPaper(
  uow: UnitOfWork,
  act: string,
  paperId: string,
  more: object = {},
): Promise<Decision<PaperView>> {
  const after = await findPaper(uow, paperId);
  if (!after) return absent('working paper');
  const hashes =
    act === 'working-paper.signed-off' ? after.evidence.map(({ sha256 }) => ({ name: 'evidence', sha256 })) : [];
  await uow.record({
    act,
    subject: { type: 'working-paper', id: paperId },
    audit: after.auditId,
    payload: { ...after, ...more },
    hashes,
  });
  return done(after);
}

/** Papers are open to owner, programme manager, management and reader, and to the audit's own team. */
function brokenReaderRule({ actor }: UnitOfWork, audit: AuditView): Violation[] {
  const readsAll = actor.roles.some(
    (role) => role === 'owner' || role === 'programme-manager' || role === 'management' || role === 'reader',
  );
  if (readsAll || audit.team.some((member) => member.personId === actor.personId)) return [];
  return [
    {
      rule: 'paper.readers-only',
      message: `You are not on the team of ${audit.ref}, so its working papers are closed to you. Ask the programme manager to assign you.`,
    },
  ];
}
