import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addEvidence, auditInFieldwork, type EvidenceAudit, idOf, rulesOf } from '../../../test/evidence-audit.ts';
import { brokenFileName, requestState } from './domain.ts';

let at: EvidenceAudit;
beforeAll(async () => {
  at = await auditInFieldwork();
});
beforeEach(() => at.to('fieldwork'));

const ask = (more: object = {}, by = at.lead) =>
  by.post(`/audits/${at.auditId}/evidence-requests`, {
    unitId: at.unitId,
    askedOf: at.auditee.personId,
    wanted: 'The restore tests of this year',
    criteria: ['A.8.13'],
    dueOn: '2199-01-01',
    ...more,
  });
const answer = (id: string, by = at.auditee) =>
  by.post(`/evidence-requests/${id}/answers`, { statement: 'Here they are.' });

describe('a request for evidence', () => {
  it('is asked by the team, numbered, and seen by whom it was asked of, whose unit it is, and the team', async () => {
    const asked = await ask({ askedOf: at.bystander.personId });
    expect(asked.status).toBe(201);
    expect(asked.body).toMatchObject({
      state: 'open',
      unitId: at.unitId,
      askedOfName: 'bystander',
      answers: [],
      evidence: [],
    });
    expect(asked.body['ref']).toMatch(/^ER-\d{4}-\d{3}$/);
    for (const by of [at.bystander, at.auditee])
      expect((await by.get('/evidence-requests')).body.items?.some((item) => item['id'] === asked.body.id)).toBe(true);
    expect(
      (await at.second.get(`/audits/${at.auditId}/evidence-requests`)).body.items?.some(
        (item) => item['id'] === asked.body.id,
      ),
    ).toBe(true);
  });

  it('is seen by no auditee whom it does not concern', async () => {
    const id = idOf(await ask());
    const seen = (await at.bystander.get(`/audits/${at.auditId}/evidence-requests`)).body.items ?? [];
    expect(seen.some((item) => item['id'] === id)).toBe(false);
  });

  it('audit.team-only: nobody else asks', async () => {
    for (const by of [at.outsider, at.observer, at.world.as('programme-manager')])
      expect(rulesOf(await ask({}, by))).toEqual(['audit.team-only']);
  });

  it('names all broken rules at once', async () => {
    await at.to('closing');
    const refused = await ask({
      unitId: randomUUID(),
      askedOf: randomUUID(),
      criteria: ['A.5.1', 'A.8.13'],
      dueOn: '2020-01-01',
    });
    expect(refused.status).toBe(422);
    expect(rulesOf(refused)).toEqual([
      'evidence-request.stage',
      'evidence-request.unit-not-in-audit',
      'evidence-request.due-in-past',
      'evidence-request.criterion-not-in-mandate',
      'evidence-request.person-unknown',
    ]);
  });

  it.each([
    ['draft', 422],
    ['mandated', 201],
    ['fieldwork', 201],
    ['closing', 422],
    ['reported', 422],
  ] as const)('evidence-request.stage: in stage %s gives %i', async (stage, status) => {
    await at.to(stage);
    expect((await ask()).status).toBe(status);
  });

  it('is answered in words by whom it was asked of or by the owner of the unit, and by nobody else', async () => {
    const id = idOf(await ask({ askedOf: at.bystander.personId }));
    expect(rulesOf(await answer(id, at.world.as('management')))).toEqual(['evidence-request.asked-only']);
    expect((await answer(id, at.bystander)).body).toMatchObject({
      state: 'answered',
      answers: [{ answeredByName: 'bystander', statement: 'Here they are.' }],
    });
    expect((await answer(id, at.auditee)).status).toBe(201);
  });

  it('counts as answered once evidence is given for it', async () => {
    const id = idOf(await ask());
    await addEvidence(at.auditee, at.auditId, { requestId: id });
    const listed = (await at.auditee.get('/evidence-requests')).body.items?.find((item) => item['id'] === id);
    expect([listed?.['state'], listed?.['evidence']]).toEqual([
      'answered',
      [expect.objectContaining({ title: 'Backup log' })],
    ]);
  });

  it('evidence-request.withdrawn: takes neither answer nor evidence any more; by version', async () => {
    const id = idOf(await ask());
    const withdraw = (version: number) => at.second.post(`/evidence-requests/${id}/withdrawal`, { version });
    expect((await withdraw(7)).status).toBe(409);
    expect((await withdraw(1)).body).toMatchObject({ state: 'withdrawn', version: 2 });
    for (const late of [
      await answer(id),
      await addEvidence(at.auditee, at.auditId, { requestId: id }),
      await withdraw(2),
    ]) {
      expect([late.status, rulesOf(late)]).toEqual([409, ['evidence-request.withdrawn']]);
    }
  });

  it('evidence-request.audit-reported: takes no answer after the report', async () => {
    const id = idOf(await ask());
    await at.to('reported');
    expect(rulesOf(await answer(id))).toEqual(['evidence-request.audit-reported']);
  });

  it.each([
    ['withdrawn', { withdrawn: true, answered: true, dueOn: '2026-01-01' }],
    ['answered', { withdrawn: false, answered: true, dueOn: '2026-01-01' }],
    ['overdue', { withdrawn: false, answered: false, dueOn: '2026-11-23' }],
    ['open', { withdrawn: false, answered: false, dueOn: '2026-11-24' }],
  ])('is %s', (state, request) => {
    expect(requestState(request, '2026-11-24')).toBe(state);
  });
});

describe('the name of a file', () => {
  it.each([
    ['evidence.file-name-needed', ' '],
    ['evidence.file-name-needed', '..'],
    ['evidence.file-name-separator', 'a/b.txt'],
    ['evidence.file-name-separator', '..\\b.txt'],
    ['evidence.file-name-control', 'a\u0000.txt'],
    ['evidence.file-name-control', 'a\r\n.txt'],
    ['evidence.file-name-control', 'fdp.\u202eexe'],
    ['evidence.file-name-control', 'a\ud800.txt'],
    ['evidence.file-name-too-long', 'a'.repeat(201)],
  ])('%s: %j', (rule, name) => {
    expect(brokenFileName(name).map((violation) => violation.rule)).toContain(rule);
  });

  it('is otherwise kept as given', () => {
    expect(brokenFileName('Bericht (2) – „Größe“ 部.tar.gz')).toEqual([]);
  });
});
