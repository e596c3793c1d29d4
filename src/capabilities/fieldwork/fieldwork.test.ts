import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addEvidence, auditInFieldwork, type EvidenceAudit, idOf, rulesOf } from '../../../test/evidence-audit.ts';
import { type Answer, newWorld } from '../../../test/world.ts';
import { deliverNews } from '../../server/news.ts';
import { inTurn } from '../evidence/index.ts';
import { fieldwork } from './index.ts';

let at: EvidenceAudit;
beforeAll(async () => {
  at = await auditInFieldwork();
});
beforeEach(() => at.to('fieldwork'));

const path = (id: string) => `/working-papers/${id}`;
const open = (more: object = {}, by = at.lead) =>
  by.post(`/audits/${at.auditId}/working-papers`, {
    unitId: at.unitId,
    title: 'Restore tests',
    criterionIds: ['A.8.13'],
    procedure: 'Look at each restore test.',
    ...more,
  });
const text = (more: object = {}) => ({
  title: 'Restore tests',
  procedure: 'Look at each.',
  result: 'All were done.',
  tested: 12,
  exceptions: 0,
  population: 12,
  conclusion: 'conforms',
  conclusionReason: '',
  ...more,
});
const write = (id: string, version: number, more: object = {}, by = at.lead) =>
  by.patch(path(id), { ...text(more), version });
const attach = (id: string, version: number, evidenceIds: readonly string[], by = at.lead) =>
  by.put(`${path(id)}/evidence`, { evidenceIds, version });
const sign = (id: string, version: number, by = at.lead) => by.post(`${path(id)}/preparation`, { version });
const review = (id: string, version: number, more: object = {}, by = at.second) =>
  by.post(`${path(id)}/review`, { version, outcome: 'accepted', note: '', ...more });
const reopen = (id: string, version: number, by = at.lead) =>
  by.post(`${path(id)}/reopening`, { version, reason: 'One restore test was missed.' });
const withdraw = (evidenceId: string) =>
  at.lead.post(`/evidence/${evidenceId}/withdrawal`, { reason: 'Of the wrong server.' });
const hear = (evidenceId: string) =>
  deliverNews(at.world.running.work, [fieldwork])({
    orgId: at.world.orgId,
    seq: 0,
    act: 'evidence.withdrawn',
    subject: { type: 'evidence', id: evidenceId },
    audit: at.auditId,
  });
const evidence = async () => idOf(await addEvidence(at.lead, at.auditId));

/** A paper with a result and one piece of evidence (version 3), signed off (4), reviewed (5). */
async function paper(
  until: 'written' | 'prepared' | 'reviewed' = 'written',
): Promise<{ id: string; evidenceId: string }> {
  const [id, evidenceId] = [idOf(await open()), await evidence()];
  await ok(write(id, 1));
  await ok(attach(id, 2, [evidenceId]));
  if (until !== 'written') await ok(sign(id, 3));
  if (until === 'reviewed') await ok(review(id, 4));
  return { id, evidenceId };
}

async function ok(answer: Promise<Answer>): Promise<Answer> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return answer;
}

describe('a working paper', () => {
  it('goes from opening through signature to review, by two people, each step in the ledger', async () => {
    const { id } = await paper('reviewed');
    const { body } = await at.world.as('reader').get(path(id));
    expect(body).toMatchObject({
      stage: 'reviewed',
      preparedBy: at.lead.personId,
      reviewedBy: at.second.personId,
      criterionIds: ['A.8.13'],
      evidenceCount: 1,
      flagged: false,
      version: 5,
    });
    expect(body['ref']).toMatch(/^WP-\d{4}-\d{3}$/);
    const acts = await at.asApp((tx) =>
      tx.selectFrom('ledger_entry').select('act').where('subject_id', '=', id).orderBy('seq').execute(),
    );
    expect(acts.map(({ act }) => act)).toEqual([
      'working-paper.opened',
      'working-paper.changed',
      'working-paper.evidence-set',
      'working-paper.signed-off',
      'working-paper.reviewed',
    ]);
    const line = (await at.second.get(`/audits/${at.auditId}/working-papers`)).body.items?.find(
      (item) => item['id'] === id,
    );
    expect(line).toMatchObject({
      preparedByName: 'lead',
      reviewedByName: 'second',
      evidenceCount: 1,
      conclusion: 'conforms',
    });
  });

  it('audit.team-only: neither outsiders nor observers nor owners open one, nor change or review it', async () => {
    const { id } = await paper('prepared');
    for (const by of [at.outsider, at.observer, at.world.as('owner')]) {
      for (const answer of [await open({}, by), await write(id, 4, {}, by), await review(id, 4, {}, by)])
        expect([answer.status, rulesOf(answer)]).toEqual([403, ['audit.team-only']]);
    }
  });

  it('paper.readers-only: an auditor of another audit reads none; an auditee never does', async () => {
    const { id } = await paper();
    for (const where of [path(id), `/audits/${at.auditId}/working-papers`]) {
      expect(rulesOf(await at.outsider.get(where))).toEqual(['paper.readers-only']);
      expect(rulesOf(await at.auditee.get(where))).toEqual(['access.role']);
      expect((await at.observer.get(where)).status).toBe(200);
    }
  });

  it('paper.unit-not-in-audit and paper.criterion-not-in-mandate are named together', async () => {
    expect(rulesOf(await open({ unitId: randomUUID(), criterionIds: ['A.8.13', 'A.5.1'] }))).toEqual([
      'paper.unit-not-in-audit',
      'paper.criterion-not-in-mandate',
    ]);
  });

  it.each([
    ['draft', 422],
    ['mandated', 422],
    ['fieldwork', 201],
    ['closing', 422],
    ['reported', 422],
  ] as const)('paper.stage-fieldwork: opened in stage %s gives %i', async (stage, status) => {
    await at.to(stage);
    const answer = await open();
    expect([answer.status, rulesOf(answer)]).toEqual([status, status === 201 ? [] : ['paper.stage-fieldwork']]);
  });

  it('paper.preparer-only: a colleague neither writes, attaches, signs nor reopens', async () => {
    const { id } = await paper();
    for (const answer of [
      await write(id, 3, {}, at.second),
      await attach(id, 3, [], at.second),
      await sign(id, 3, at.second),
      await reopen(id, 3, at.second),
    ]) {
      expect([answer.status, rulesOf(answer)]).toEqual([403, ['paper.preparer-only']]);
    }
  });

  it('a stale version changes nothing and shows the present one, at every act', async () => {
    const { id } = await paper('prepared');
    for (const answer of [
      await write(id, 1),
      await attach(id, 1, []),
      await sign(id, 1),
      await review(id, 1),
      await reopen(id, 1),
    ]) {
      expect([answer.status, (answer.body['current'] as { version: number }).version]).toEqual([409, 4]);
    }
  });

  it('two writers at the same moment: one is stale', async () => {
    const id = idOf(await open());
    const both = await Promise.all([write(id, 1, { result: 'one' }), write(id, 1, { result: 'two' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it("another organisation's id answers exactly as an absent one", async () => {
    const { id } = await paper('prepared');
    const thief = (await newWorld()).as('owner');
    const none = randomUUID();
    for (const act of [
      (x: string) => thief.get(path(x)),
      (x: string) => write(x, 4, {}, thief),
      (x: string) => attach(x, 4, [], thief),
      (x: string) => sign(x, 4, thief),
      (x: string) => review(x, 4, {}, thief),
      (x: string) => reopen(x, 4, thief),
    ]) {
      const [theirs, nobodys] = [await act(id), await act(none)];
      expect([theirs.status, theirs.body]).toEqual([404, nobodys.body]);
    }
    expect((await open({}, thief)).status).toBe(404);
  });

  it('the application itself cannot delete one', async () => {
    await expect(at.asApp((tx) => sql`delete from working_paper_evidence`.execute(tx))).rejects.toMatchObject({
      code: '42501',
    });
  });
});

describe('its evidence', () => {
  it('paper.evidence-unknown: of another audit or organisation, or not there at all', async () => {
    const { id } = await paper();
    const elsewhere = await auditInFieldwork();
    const foreign = idOf(await addEvidence(elsewhere.lead, elsewhere.auditId));
    const ofAnother = idOf(await addEvidence(at.lead, await at.addAudit()));
    for (const one of [foreign, ofAnother, randomUUID()])
      expect(rulesOf(await attach(id, 3, [one]))).toEqual(['paper.evidence-unknown']);
  });

  it('paper.evidence-withdrawn: withdrawn evidence is not attached, nor signed with', async () => {
    const { id, evidenceId } = await paper();
    await ok(withdraw(evidenceId));
    expect(rulesOf(await attach(id, 3, [evidenceId]))).toEqual(['paper.evidence-withdrawn']);
    expect(rulesOf(await sign(id, 3))).toEqual(['paper.evidence-needed', 'paper.evidence-withdrawn']);
  });

  it('is detached and attached again without losing that it was', async () => {
    const { id, evidenceId } = await paper();
    await ok(attach(id, 3, []));
    const row = () =>
      at.asApp((tx) =>
        tx.selectFrom('working_paper_evidence').select('detached_at').where('working_paper_id', '=', id).execute(),
      );
    expect((await row()).map(({ detached_at }) => detached_at instanceof Date)).toEqual([true]);
    expect((await attach(id, 4, [evidenceId, evidenceId])).body['evidenceCount']).toBe(1);
    expect((await row()).map(({ detached_at }) => detached_at)).toEqual([null]);
  });
});

describe('the figures', () => {
  it.each([
    ['paper.tested-within-population', { tested: 13, population: 12 }],
    ['paper.exceptions-within-tested', { tested: 3, exceptions: 4, conclusion: 'does-not-conform' }],
    ['paper.exceptions-within-tested', { tested: null, exceptions: 0 }],
    ['paper.conforms-with-exceptions', { exceptions: 1 }],
  ])('%s: %j', async (rule, more) => {
    expect(rulesOf(await write(idOf(await open()), 1, more))).toEqual([rule]);
  });

  it('exceptions go with each other conclusion', async () => {
    const id = idOf(await open());
    await ok(write(id, 1, { exceptions: 2, conclusion: 'does-not-conform' }));
    expect((await write(id, 2, { exceptions: 2, conclusion: 'opportunity' })).status).toBe(200);
  });
});

describe('the signature', () => {
  it('paper.result-needed, paper.conclusion-needed and paper.evidence-needed are named together', async () => {
    const answer = await sign(idOf(await open()), 1);
    expect([answer.status, rulesOf(answer)]).toEqual([
      422,
      ['paper.result-needed', 'paper.conclusion-needed', 'paper.evidence-needed'],
    ]);
  });

  it('paper.reason-needed: "not concluded" says why, and needs no evidence then', async () => {
    const id = idOf(await open());
    await ok(write(id, 1, { conclusion: 'not-concluded' }));
    expect(rulesOf(await sign(id, 2))).toEqual(['paper.reason-needed']);
    await ok(write(id, 2, { conclusion: 'not-concluded', conclusionReason: 'The log was not given.' }));
    expect((await sign(id, 3)).body['stage']).toBe('prepared');
  });

  it('paper.signed-off: nothing changes after it', async () => {
    const { id } = await paper('prepared');
    for (const answer of [await write(id, 4), await attach(id, 4, []), await sign(id, 4)])
      expect([answer.status, rulesOf(answer)]).toEqual([409, ['paper.signed-off']]);
  });
});

describe('the review', () => {
  it('paper.reviewer-is-preparer: nobody reviews their own', async () => {
    const { id } = await paper('prepared');
    const answer = await review(id, 4, {}, at.lead);
    expect([answer.status, rulesOf(answer)]).toEqual([403, ['paper.reviewer-is-preparer']]);
    await expect(
      at.asApp((tx) =>
        tx.updateTable('working_paper').set({ reviewed_by: at.lead.personId }).where('id', '=', id).execute(),
      ),
    ).rejects.toMatchObject({ code: '23514' });
  });

  it('paper.not-prepared: what is open or reviewed already is not reviewed', async () => {
    expect(rulesOf(await review((await paper('written')).id, 3))).toEqual(['paper.not-prepared']);
    expect(rulesOf(await review((await paper('reviewed')).id, 5))).toEqual(['paper.not-prepared']);
  });

  it('paper.note-needed: a return says what to do, opens the paper and raises its version', async () => {
    const { id } = await paper('prepared');
    expect(rulesOf(await review(id, 4, { outcome: 'returned', note: ' ' }))).toEqual(['paper.note-needed']);
    expect((await review(id, 4, { outcome: 'returned', note: 'Name the servers.' })).body).toMatchObject({
      stage: 'open',
      preparedAt: null,
      reviewNote: 'Name the servers.',
      reviewedByName: 'second',
      version: 5,
    });
    await ok(write(id, 5));
    expect((await sign(id, 6)).body).toMatchObject({ stage: 'prepared', reviewNote: '', reviewedBy: null });
  });

  it('paper.evidence-withdrawn: what rests on withdrawn evidence is not accepted, even before the news of it arrives', async () => {
    const { id, evidenceId } = await paper('prepared');
    await ok(withdraw(evidenceId));
    expect(rulesOf(await review(id, 4))).toEqual(['paper.evidence-withdrawn']);
    expect((await review(id, 4, { outcome: 'returned', note: 'Detach it.' })).status).toBe(200);
  });
});

describe('reopening', () => {
  it('is done by the preparer with a reason, until the closing meeting', async () => {
    const { id } = await paper('reviewed');
    await at.to('closing');
    expect(rulesOf(await reopen(id, 5))).toEqual(['paper.stage-fieldwork']);
    await at.to('fieldwork');
    expect((await reopen(id, 5)).body).toMatchObject({ stage: 'open', reviewedBy: null, version: 6 });
    expect(rulesOf(await reopen(id, 6))).toEqual(['paper.not-signed-off']);
  });

  it('is possible after the closing meeting for a flagged paper, or the audit could never be reported', async () => {
    const { id, evidenceId } = await paper('reviewed');
    await ok(withdraw(evidenceId));
    await hear(evidenceId);
    await at.to('closing');
    await ok(reopen(id, 6));
    await ok(attach(id, 7, [await evidence()]));
    await ok(sign(id, 8));
    expect((await review(id, 9)).body).toMatchObject({ stage: 'reviewed', flagged: false });
  });
});

describe('withdrawn evidence (law 5)', () => {
  it.each(['written', 'prepared', 'reviewed'] as const)('flags a %s paper that rests on it, once', async (stage) => {
    const { id, evidenceId } = await paper(stage);
    const untouched = await paper();
    await ok(withdraw(evidenceId));
    await hear(evidenceId);
    const flagged = (await at.lead.get(path(id))).body;
    expect(flagged['flaggedReason']).toMatch(/^E-.* was withdrawn: Of the wrong server\.$/);
    await hear(evidenceId);
    expect((await at.lead.get(path(id))).body['version']).toBe(flagged['version']);
    expect((await at.lead.get(path(untouched.id))).body['flagged']).toBe(false);
    const acts = await at.asApp((tx) =>
      tx
        .selectFrom('ledger_entry')
        .select('actor')
        .where('subject_id', '=', id)
        .where('act', '=', 'working-paper.flagged')
        .execute(),
    );
    expect(acts).toEqual([{ actor: 'system:follow-up' }]);
  });

  it('the flag stays while it is only detached, and falls with the next signature', async () => {
    const { id, evidenceId } = await paper();
    const more = await evidence();
    await ok(withdraw(evidenceId));
    await hear(evidenceId);
    expect((await attach(id, 4, [more])).body['flagged']).toBe(true);
    expect((await sign(id, 5)).body['flagged']).toBe(false);
    await hear(evidenceId);
    expect((await at.lead.get(path(id))).body['flagged']).toBe(false);
  });

  it('two withdrawals are both named', async () => {
    const { id, evidenceId } = await paper();
    const more = await evidence();
    await ok(attach(id, 3, [evidenceId, more]));
    for (const one of [evidenceId, more]) {
      await ok(withdraw(one));
      await hear(one);
    }
    expect(String((await at.lead.get(path(id))).body['flaggedReason']).split('\n').length).toBe(2);
  });

  it('leaves the papers of an issued report as they are', async () => {
    const { id, evidenceId } = await paper('reviewed');
    await at.to('reported');
    await ok(withdraw(evidenceId));
    await hear(evidenceId);
    expect((await at.lead.get(path(id))).body).toMatchObject({ flagged: false, version: 5 });
  });

  it('never slips into a paper in the same moment: attaching waits for a withdrawal that is on its way', async () => {
    const [id, evidenceId] = [idOf(await open()), await evidence()];
    const { pending } = await at.asApp(async (tx) => {
      await inTurn({ tx, orgId: at.world.orgId }, at.auditId);
      const late = attach(id, 1, [evidenceId]);
      await setTimeout(500);
      await tx
        .insertInto('evidence_withdrawal')
        .values({
          org_id: at.world.orgId,
          id: randomUUID(),
          evidence_id: evidenceId,
          reason: 'x',
          withdrawn_by: at.lead.personId,
          withdrawn_at: new Date(),
        })
        .execute();
      return { pending: late };
    });
    expect(rulesOf(await pending)).toEqual(['paper.evidence-withdrawn']);
  });
});
