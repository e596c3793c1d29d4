import type { z } from 'zod';
import { absent, conflict, type Decision, done, forbidden, refused, stale } from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { type AuditView, brokenStageRule, brokenTeamRule, findAudit } from '../audits/index.ts';
import { findEvidence } from '../evidence/index.ts';
import { findPaper } from '../fieldwork/index.ts';
import type { ChangeFinding, Finding, RecordFinding } from './contract.ts';
import { brokenFinding, type FindingFacts } from './domain.ts';
import { findFinding, selectFindings } from './store.ts';

type View = z.infer<typeof Finding>;

/** Findings that the actor may see: an auditee alone sees those of their own units, once communicated. */
export async function listFindings(uow: UnitOfWork, where: { readonly auditId?: string } = {}): Promise<View[]> {
  return (await selectFindings(uow, where)).filter((finding) => maySee(uow, finding));
}

/** One finding that the actor may see. */
export async function readFinding(uow: UnitOfWork, findingId: string): Promise<Decision<View>> {
  const finding = await findFinding(uow, findingId);
  return finding && maySee(uow, finding) ? done(finding) : absent('finding');
}

/** Records a finding: criterion, condition, evidence, extent, effect and grade. The cause is the auditee's to state. */
export async function recordFinding(
  uow: UnitOfWork,
  auditId: string,
  input: z.infer<typeof RecordFinding>,
): Promise<Decision<View>> {
  const audit = await findAudit(uow, auditId);
  const paper = audit && (await findPaper(uow, input.workingPaperId));
  if (!audit) return absent('audit');
  if (!paper || paper.auditId !== auditId) return absent('working paper of this audit');
  const barred = brokenTeamRule(audit, uow.actor);
  if (barred.length > 0) return forbidden(...barred);
  const wrong = [
    ...brokenStageRule(audit, ['fieldwork', 'closing'], 'recording a finding'),
    ...(await brokenContent(uow, audit, paper, input)),
  ];
  if (wrong.length > 0) return refused(...wrong);
  const id = newId();
  const ref = await uow.nextNumber('F');
  const { tx, orgId, actor, now } = uow;
  await tx
    .insertInto('finding')
    .values({
      org_id: orgId,
      id,
      audit_id: auditId,
      unit_id: paper.unitId,
      ref,
      working_paper_id: paper.id,
      ...columns(input),
      cause: null,
      cause_stated_by: null,
      flagged_reason: null,
      recorded_by: actor.personId,
      recorded_at: now,
      communicated_at: null,
      version: 1,
    })
    .execute();
  await attach(uow, auditId, id, input.evidenceIds, []);
  return recorded(uow, 'finding.recorded', id);
}

/** Changes a finding before the report is issued; the wording before stays in the history. Evidence can be added, not taken off. */
export async function changeFinding(
  uow: UnitOfWork,
  findingId: string,
  input: z.infer<typeof ChangeFinding>,
): Promise<Decision<View>> {
  const before = await findFinding(uow, findingId);
  const audit = before && (await findAudit(uow, before.auditId));
  const paper = before && (await findPaper(uow, before.workingPaperId));
  if (!before || !audit || !paper) return absent('finding');
  const barred = brokenTeamRule(audit, uow.actor);
  if (barred.length > 0) return forbidden(...barred);
  const frozen = brokenStageRule(audit, ['fieldwork', 'closing'], 'changing a finding');
  if (frozen.length > 0) return conflict(...frozen);
  if (before.version !== input.version) return stale(before);
  const wrong = await brokenContent(uow, audit, paper, input);
  const gone = before.evidenceIds.filter((id) => !input.evidenceIds.includes(id));
  if (gone.length > 0)
    wrong.push({
      rule: 'finding.evidence-stays',
      message: 'Evidence once named stays with the finding. Withdraw the evidence itself if it does not hold.',
      path: 'evidenceIds',
    });
  if (wrong.length > 0) return refused(...wrong);
  await attach(uow, before.auditId, findingId, input.evidenceIds, before.evidenceIds);
  await uow.tx
    .updateTable('finding')
    .set({ ...columns(input), flagged_reason: null, version: input.version + 1 })
    .where('org_id', '=', uow.orgId)
    .where('id', '=', findingId)
    .execute();
  return recorded(uow, 'finding.changed', findingId);
}

/** Shows the finding to the auditee, who may answer from now on (law 7). */
export async function communicateFinding(uow: UnitOfWork, findingId: string): Promise<Decision<View>> {
  const before = await findFinding(uow, findingId);
  const audit = before && (await findAudit(uow, before.auditId));
  if (!before || !audit) return absent('finding');
  const barred = brokenTeamRule(audit, uow.actor);
  if (barred.length > 0) return forbidden(...barred);
  if (before.communicatedAt !== null)
    return conflict({ rule: 'finding.communicated', message: `${before.ref} was communicated already.` });
  await uow.tx
    .updateTable('finding')
    .set({ communicated_at: uow.now, version: before.version + 1 })
    .where('org_id', '=', uow.orgId)
    .where('id', '=', findingId)
    .execute();
  return recorded(uow, 'finding.communicated', findingId);
}

/** Appends the fact and answers the finding. */
export async function recorded(
  uow: UnitOfWork,
  act: string,
  findingId: string,
  more: object = {},
): Promise<Decision<View>> {
  const after = await findFinding(uow, findingId);
  if (!after) return absent('finding');
  await uow.record({
    act,
    subject: { type: 'finding', id: findingId },
    audit: after.auditId,
    payload: { ...after, ...more },
  });
  return done(after);
}

function maySee({ actor }: UnitOfWork, finding: View): boolean {
  const auditeeOnly = actor.roles.length > 0 && actor.roles.every((role) => role === 'auditee');
  return !auditeeOnly || (finding.unitOwnerId === actor.personId && finding.communicatedAt !== null);
}

function columns(input: z.infer<typeof ChangeFinding> | z.infer<typeof RecordFinding>) {
  return {
    criterion_id: input.criterionId,
    grade: input.grade,
    title: input.title,
    condition: input.condition,
    extent_found: input.extentFound,
    extent_of: input.extentOf,
    extent_note: input.extentNote,
    effect: input.effect,
  };
}

async function brokenContent(
  uow: UnitOfWork,
  audit: AuditView,
  paper: NonNullable<Awaited<ReturnType<typeof findPaper>>>,
  input: FindingFacts,
) {
  const evidence = await findEvidence(uow, [...input.evidenceIds]);
  const unknown = input.evidenceIds.filter(
    (id) => !evidence.some((item) => item.id === id && item.auditId === audit.id),
  );
  const facts = {
    ref: paper.ref,
    criterionIds: paper.criterionIds,
    conclusion: paper.conclusion,
    stage: paper.stage,
    evidenceIds: paper.evidence.map((item) => item.id),
    tested: paper.tested,
    population: paper.population,
  };
  const wrong = brokenFinding(input, facts, evidence);
  if (unknown.length > 0)
    wrong.push({
      rule: 'finding.evidence-unknown',
      message: 'Some of the evidence does not exist in this audit.',
      path: 'evidenceIds',
    });
  return wrong;
}

async function attach(
  { tx, orgId }: UnitOfWork,
  auditId: string,
  findingId: string,
  evidenceIds: readonly string[],
  had: readonly string[],
): Promise<void> {
  const added = [...new Set(evidenceIds)].filter((id) => !had.includes(id));
  if (added.length > 0)
    await tx
      .insertInto('finding_evidence')
      .values(added.map((evidence_id) => ({ org_id: orgId, audit_id: auditId, finding_id: findingId, evidence_id })))
      .execute();
}
