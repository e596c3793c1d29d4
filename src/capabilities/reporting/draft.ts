import type { z } from 'zod';
import { absent, conflict, type Decision, done, forbidden, stale } from '../../kernel/decision.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { brokenLeadRule, brokenStageRule, findAudit } from '../audits/index.ts';
import { papersOf } from '../fieldwork/index.ts';
import { selectFindings } from '../findings/index.ts';
import type { Draft, WriteDraft } from './contract.ts';
import { brokenIssue } from './domain.ts';
import './tables.ts';

type View = z.infer<typeof Draft>;

/** What the lead auditor has written so far, and all that still keeps the report from being issued. */
export async function readDraft(uow: UnitOfWork, auditId: string): Promise<View> {
  const row = await uow.tx
    .selectFrom('report_draft')
    .selectAll()
    .where('org_id', '=', uow.orgId)
    .where('audit_id', '=', auditId)
    .executeTakeFirst();
  const draft = {
    summary: row?.summary ?? '',
    conclusion: row?.conclusion ?? '',
    notCovered: row?.not_covered ?? '',
    followUp: row?.follow_up ?? '',
    distribution: row?.distribution ?? [],
    version: row?.version ?? 0,
  };
  const audit = await findAudit(uow, auditId);
  const missing = audit
    ? brokenIssue({
        ref: audit.ref,
        draft,
        criteria: audit.criteria,
        papers: await papersOf(uow, auditId),
        findings: await selectFindings(uow, { auditId }),
      })
    : [];
  return { ...draft, missing };
}

/** Writes the draft. */
export async function writeDraft(
  uow: UnitOfWork,
  auditId: string,
  input: z.infer<typeof WriteDraft>,
): Promise<Decision<View>> {
  const audit = await findAudit(uow, auditId);
  if (!audit) return absent('audit');
  const barred = brokenLeadRule(audit, uow.actor);
  if (barred.length > 0) return forbidden(...barred);
  const stage = brokenStageRule(audit, ['fieldwork', 'closing', 'reported'], 'writing the report');
  if (stage.length > 0) return conflict(...stage);
  const before = await readDraft(uow, auditId);
  if (before.version !== input.version) return stale(before);
  const values = {
    summary: input.summary,
    conclusion: input.conclusion,
    not_covered: input.notCovered,
    follow_up: input.followUp,
    distribution: input.distribution,
    version: input.version + 1,
  };
  await uow.tx
    .insertInto('report_draft')
    .values({ org_id: uow.orgId, audit_id: auditId, ...values })
    .onConflict((oc) => oc.columns(['org_id', 'audit_id']).doUpdateSet(values))
    .execute();
  await uow.record({
    act: 'report.drafted',
    subject: { type: 'audit', id: auditId },
    audit: auditId,
    payload: { ...input, version: input.version + 1 },
  });
  return done(await readDraft(uow, auditId));
}
