import { beforeAll, describe, expect, it } from 'vitest';
import { auditInFieldwork, type EvidenceAudit, idOf, rulesOf, signedPaper } from '../../../test/evidence-audit.ts';
import { newId } from '../../kernel/ids.ts';
import { inUnitOfWork } from '../../platform/unit-of-work.ts';
import { flagFindings } from './answers.ts';
import { brokenFinding, type FindingFacts, type PaperFacts } from './domain.ts';

const paper: PaperFacts = {
  ref: 'WP-1',
  criterionIds: ['A.8.13'],
  conclusion: 'does-not-conform',
  stage: 'prepared',
  evidenceIds: ['e1'],
  tested: 60,
  population: 200,
};
const good: FindingFacts = {
  grade: 'minor',
  criterionId: 'A.8.13',
  effect: 'Data may be lost.',
  extentFound: 3,
  extentOf: 60,
  evidenceIds: ['e1'],
};
const evidence = [{ id: 'e1', ref: 'E-1', withdrawn: false }];
const broken = (finding: Partial<FindingFacts>, more: Partial<PaperFacts> = {}, known = evidence) =>
  brokenFinding({ ...good, ...finding }, { ...paper, ...more }, known).map((violation) => violation.rule);

describe('the rules of a finding', () => {
  it('a sound nonconformity breaks none', () => expect(broken({})).toEqual([]));
  it('a nonconformity needs evidence and an effect; a strength does not', () => {
    expect(broken({ evidenceIds: [], effect: ' ' })).toEqual(['finding.evidence-needed', 'finding.effect-needed']);
    expect(broken({ grade: 'strength', evidenceIds: [], effect: '' }, { conclusion: 'conforms' })).toEqual([]);
  });
  it('it names a criterion that its paper tests', () =>
    expect(broken({ criterionId: 'A.5.1' })).toEqual(['finding.criterion-not-in-paper']));
  it('its paper is signed and concludes the same', () => {
    expect(broken({}, { stage: 'open' })).toEqual(['finding.paper-not-signed']);
    expect(broken({}, { conclusion: 'conforms' })).toEqual(['finding.paper-conclusion-contradicts']);
  });
  it('its evidence belongs to the paper and is not withdrawn', () => {
    expect(broken({ evidenceIds: ['e2'] })).toEqual(['finding.evidence-not-in-paper']);
    expect(broken({}, {}, [{ id: 'e1', ref: 'E-1', withdrawn: true }])).toEqual(['finding.evidence-withdrawn']);
  });
  it('its extent claims no more than was looked at', () => {
    expect(broken({ extentFound: 61, extentOf: 60 })).toEqual(['finding.extent-within']);
    expect(broken({ extentFound: 3, extentOf: 201 })).toEqual(['finding.extent-beyond-tested']);
    expect(broken({ extentFound: null })).toEqual(['finding.extent-both']);
  });
});

describe('findings over HTTP', () => {
  let audit: EvidenceAudit;
  let paperId: string;
  let evidenceId: string;
  beforeAll(async () => {
    audit = await auditInFieldwork();
    ({ paperId, evidenceId } = await signedPaper(audit));
  });
  const body = (more: object = {}) => ({
    workingPaperId: paperId,
    criterionId: 'A.8.13',
    grade: 'major',
    title: 'No backup',
    condition: '3 of 4 machines have none.',
    extentFound: 3,
    extentOf: 4,
    extentNote: '',
    effect: 'Data may be lost.',
    evidenceIds: [evidenceId],
    ...more,
  });
  const record = async () => idOf(await audit.lead.post(`/audits/${audit.auditId}/findings`, body()));

  it('are numbered without gaps, however many are refused between', async () => {
    const first = await audit.lead.post(`/audits/${audit.auditId}/findings`, body());
    expect(rulesOf(await audit.lead.post(`/audits/${audit.auditId}/findings`, body({ evidenceIds: [] })))).toEqual([
      'finding.evidence-needed',
    ]);
    const second = await audit.lead.post(`/audits/${audit.auditId}/findings`, body());
    const number = (answer: typeof first) => Number(String(answer.body['ref']).slice(-3));
    expect(number(second)).toBe(number(first) + 1);
  });

  it('only the team records them', async () => {
    expect((await audit.outsider.post(`/audits/${audit.auditId}/findings`, body())).status).toBe(403);
    expect((await audit.observer.post(`/audits/${audit.auditId}/findings`, body())).status).toBe(403);
  });

  it('the auditee sees a finding once it is communicated, states its cause and may dispute it; others may not', async () => {
    const id = await record();
    expect((await audit.auditee.get(`/findings/${id}`)).status).toBe(404);
    const { body: told } = await audit.lead.post(`/findings/${id}/communication`);
    expect((await audit.auditee.get(`/findings/${id}`)).status).toBe(200);
    expect((await audit.bystander.get(`/findings/${id}`)).status).toBe(404);
    expect((await audit.lead.put(`/findings/${id}/cause`, { cause: 'x', version: told['version'] })).status).toBe(403);
    const cause = await audit.auditee.put(`/findings/${id}/cause`, {
      cause: 'Nobody decides on backups.',
      version: told['version'],
    });
    expect(cause.body['cause']).toBe('Nobody decides on backups.');
    expect(
      rulesOf(await audit.auditee.post(`/findings/${id}/replies`, { stance: 'disputes', statement: ' ' })),
    ).toEqual(['reply.dispute-needs-reason']);
    expect(
      (await audit.auditee.post(`/findings/${id}/replies`, { stance: 'disputes', statement: 'Two are templates.' }))
        .status,
    ).toBe(201);
  });

  it('evidence once named stays; a stale change shows the present wording', async () => {
    const id = await record();
    const { workingPaperId: _paper, ...content } = body();
    expect(rulesOf(await audit.lead.patch(`/findings/${id}`, { ...content, evidenceIds: [], version: 1 }))).toContain(
      'finding.evidence-stays',
    );
    expect((await audit.lead.patch(`/findings/${id}`, { ...content, title: 'Few backups', version: 1 })).status).toBe(
      200,
    );
    const stale = await audit.second.patch(`/findings/${id}`, { ...content, title: 'Lost', version: 1 });
    expect([stale.status, (stale.body['current'] as { title: string }).title]).toEqual([409, 'Few backups']);
  });

  it('twenty who change the same version at once: one wins, nothing is lost', async () => {
    const id = await record();
    const { workingPaperId: _paper, ...content } = body();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        audit.lead.patch(`/findings/${id}`, { ...content, title: `Title ${at}`, version: 1 }),
      ),
    );
    expect(answers.filter((answer) => answer.status === 200).length).toBe(1);
    expect(answers.filter((answer) => answer.status === 409).length).toBe(19);
  });

  it('withdrawn evidence flags every finding that rests on it', async () => {
    const other = await signedPaper(audit);
    const id = idOf(
      await audit.lead.post(
        `/audits/${audit.auditId}/findings`,
        body({ workingPaperId: other.paperId, evidenceIds: [other.evidenceId] }),
      ),
    );
    await audit.lead.post(`/evidence/${other.evidenceId}/withdrawal`, { reason: 'Wrong month' });
    const system = { userId: 'system', personId: 'system:follow-up', name: 'Plumbline', roles: [] };
    for (let time = 0; time < 2; time += 1)
      await inUnitOfWork(audit.world.running.work, audit.world.orgId, system, (uow) =>
        flagFindings(uow, { id: other.evidenceId }),
      );
    expect((await audit.lead.get(`/findings/${id}`)).body['flaggedReason']).toContain('was withdrawn');
  });

  it('the database itself refuses a nonconformity without evidence', async () => {
    const id = await record();
    await expect(
      audit.asApp(async (tx) => {
        const row = await tx.selectFrom('finding').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
        await tx
          .insertInto('finding')
          .values({ ...row, id: newId(), ref: `F-${newId()}` })
          .execute();
      }),
    ).rejects.toThrow(/needs evidence/);
  });
});
