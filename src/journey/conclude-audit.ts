import { type Caller, idOf, type Thing } from './client.ts';
import { addEvidence, type Conducted, type Stage } from './conduct-audit.ts';
import { dayFrom } from './sample-data.ts';
import { must } from './set-up-sample.ts';

/** Writes and issues the report; the rules refuse to change what it rests on. */
export async function issueReport(stage: Stage, conducted: Conducted): Promise<Thing> {
  const { as, story, refusals, say } = stage;
  say('Report: written and issued …');
  const lead = await as('lead');
  const path = `/audits/${conducted.auditId}`;
  const draft = await lead.get(`${path}/report-draft`);
  await lead.put(`${path}/report-draft`, { ...story.report, version: draft.version ?? 0 });
  const report = await lead.post(`${path}/reports`, { correctionReason: null });
  refusals.push(
    await lead.refused(
      'Issuing an issued report again',
      'POST',
      `${path}/reports`,
      { correctionReason: null },
      'report.issued-once',
    ),
  );
  const [first] = await lead.list(`${path}/findings`);
  const finding = await lead.get(`/findings/${idOf(first)}`);
  const softened = {
    criterionId: finding['criterionId'],
    grade: 'opportunity',
    title: finding['title'],
    condition: finding['condition'],
    extentFound: finding['extentFound'],
    extentOf: finding['extentOf'],
    extentNote: finding['extentNote'],
    effect: finding['effect'],
    evidenceIds: finding['evidenceIds'],
    version: finding.version,
  };
  refusals.push(
    await lead.refused(
      'Softening a finding of an issued report',
      'PATCH',
      `/findings/${idOf(first)}`,
      softened,
      'audit.stage',
    ),
  );
  return report;
}

/** The corrective action of the major nonconformity, gate by gate to its verified closure. */
export async function closeNonconformity(stage: Stage, conducted: Conducted): Promise<void> {
  const { as, setUp, story, today, refusals, say } = stage;
  const told = story.correctiveAction;
  say('Corrective action: from correction to verified closure …');
  const owner = await as(told.owner);
  const [verifier, reviewer] = [await as(told.verification.by), await as(told.effectiveness.by)];
  const opened = await owner.post(`/findings/${idOf(must(conducted.findings, told.finding))}/corrective-action`, {
    ownerId: must(setUp.people, told.owner).personId,
    dueOn: dayFrom(today, told.dueOn),
  });
  const path = `/corrective-actions/${idOf(opened)}/steps`;
  let version = opened.version ?? 1;
  const take = async (who: Caller, step: object): Promise<void> => {
    version = (await who.post(path, { ...step, version })).version ?? version;
  };
  const refuse = async (who: Caller, attempt: string, step: object, rule: string): Promise<void> => {
    refusals.push(await who.refused(attempt, 'POST', path, { ...step, version }, rule));
  };
  await refuse(
    owner,
    'Closing a nonconformity on a promise',
    { kind: 'closure', statement: 'We will do it.' },
    'corrective-action.verification-missing',
  );
  await take(owner, { kind: 'correction', statement: told.correction });
  await take(owner, { kind: 'cause', statement: told.cause });
  await take(owner, { kind: 'similar-cases', statement: told.similarCases });
  await take(owner, {
    kind: 'plan',
    statement: told.plan,
    effectivenessCriteria: told.effectivenessCriteria,
    reviewAfter: dayFrom(today, told.reviewAfter),
  });
  for (const item of story.evidence.filter(({ phase }) => phase === 'follow-up'))
    conducted.evidence.set(item.key, await addEvidence(stage, conducted.auditId, item, null));
  await refuse(
    owner,
    'Saying "done" without evidence',
    { kind: 'done', statement: told.done },
    'corrective-action.evidence-needed',
  );
  await take(owner, {
    kind: 'done',
    statement: told.done,
    evidenceIds: told.doneEvidence.map((key) => must(conducted.evidence, key)),
  });
  await refuse(
    owner,
    'Verifying one’s own corrective action',
    { kind: 'verification', outcome: 'accepted', statement: 'It works.' },
    'corrective-action.independent-verification',
  );
  await refuse(
    owner,
    'Closing without independent verification',
    { kind: 'closure', statement: 'Closed.' },
    'corrective-action.independent-verification',
  );
  await take(verifier, { kind: 'verification', outcome: 'accepted', statement: told.verification.statement });
  await take(reviewer, { kind: 'effectiveness', outcome: 'effective', statement: told.effectiveness.statement });
  await take(reviewer, {
    kind: 'closure',
    statement: 'Corrected, cause removed, similar cases looked for, verified and effective: closed.',
  });
}
