import { describe, expect, it } from 'vitest';
import { auditInFieldwork, idOf, rulesOf, signedPaper } from '../../../test/evidence-audit.ts';

describe('corrective action over HTTP', () => {
  it('passes its gates in order, is verified by somebody independent, and closes only when effective', async () => {
    const audit = await auditInFieldwork();
    const { paperId, evidenceId } = await signedPaper(audit);
    const finding = idOf(
      await audit.lead.post(`/audits/${audit.auditId}/findings`, {
        workingPaperId: paperId,
        criterionId: 'A.8.13',
        grade: 'minor',
        title: 't',
        condition: 'c',
        extentFound: null,
        extentOf: null,
        extentNote: '',
        effect: 'e',
        evidenceIds: [evidenceId],
      }),
    );
    const open = () =>
      audit.auditee.post(`/findings/${finding}/corrective-action`, {
        ownerId: audit.auditee.personId,
        dueOn: '2099-01-01',
      });
    expect(rulesOf(await open())).toEqual(['corrective-action.after-communication']);
    await audit.lead.post(`/findings/${finding}/communication`);
    const opened = await open();
    const path = `/corrective-actions/${idOf(opened)}/steps`;
    let version = 1;
    const take = async (who: typeof audit.lead, step: object) => {
      const answer = await who.post(path, { statement: 'Said and done.', ...step, version });
      if (answer.status === 201) version += 1;
      return answer;
    };
    expect(rulesOf(await take(audit.auditee, { kind: 'closure' }))).toContain('corrective-action.verification-missing');
    for (const kind of ['correction', 'cause', 'similar-cases'])
      expect((await take(audit.auditee, { kind })).status).toBe(201);
    expect(rulesOf(await take(audit.auditee, { kind: 'plan' }))).toEqual([
      'corrective-action.criteria-before',
      'corrective-action.review-date',
    ]);
    const plan = { kind: 'plan', effectivenessCriteria: 'No failure in a month', reviewAfter: '2020-01-01' };
    expect((await take(audit.auditee, plan)).status).toBe(201);
    expect(rulesOf(await take(audit.auditee, { kind: 'done' }))).toEqual(['corrective-action.evidence-needed']);
    expect((await take(audit.auditee, { kind: 'done', evidenceIds: [evidenceId] })).status).toBe(201);
    expect(rulesOf(await take(audit.auditee, { ...plan, effectivenessCriteria: 'Softer, after the fact' }))).toEqual([
      'corrective-action.gate-passed',
    ]);
    expect(rulesOf(await take(audit.auditee, { kind: 'verification', outcome: 'accepted' }))).toEqual([
      'corrective-action.independent-verification',
    ]);
    expect((await take(audit.lead, { kind: 'verification', outcome: 'rejected' })).body['state']).toBe('open');
    for (const step of [
      { kind: 'correction' },
      { kind: 'cause' },
      { kind: 'similar-cases' },
      plan,
      { kind: 'done', evidenceIds: [evidenceId] },
    ])
      await take(audit.auditee, step);
    expect((await take(audit.lead, { kind: 'verification', outcome: 'accepted' })).body['state']).toBe(
      'in-effectiveness-review',
    );
    expect((await take(audit.lead, { kind: 'effectiveness', outcome: 'effective' })).status).toBe(201);
    const closed = await take(audit.lead, { kind: 'closure' });
    expect([closed.status, closed.body['state'], closed.body['next']]).toEqual([201, 'closed', null]);
    expect(rulesOf(await take(audit.auditee, { kind: 'correction' }))).toContain('corrective-action.closed');
  });
});
