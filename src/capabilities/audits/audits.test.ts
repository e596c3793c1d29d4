import { beforeAll, describe, expect, it } from 'vitest';
import { type Client, newWorld, type World } from '../../../test/world.ts';
import { inUnitOfWork } from '../../platform/unit-of-work.ts';
import { brokenSlot } from './domain.ts';
import { recheckIndependence } from './impairments.ts';

let world: World;
let unitId: string;
let manager: Client;
beforeAll(async () => {
  world = await newWorld();
  manager = world.as('programme-manager');
  const unit = await manager.post('/units', {
    name: 'Backup',
    kind: 'process',
    description: '',
    ownerId: world.as('auditee').personId,
    size: 3,
    legal: 2,
    risk: 4,
    change: { process: 1, structure: 1, people: 1, technology: 2 },
    key: true,
    legalMaxMonths: null,
    criteria: ['A.8.13', '8.1'],
  });
  unitId = String(unit.body.id);
  for (const kind of ['auditing', 'iso-27001']) await competence(world.as('auditor').personId, kind, '2099-01-01');
});

const competence = (personId: string, kind: string, expiresOn: string) =>
  manager.post(`/people/${personId}/competences`, {
    kind,
    title: kind,
    issuer: 'I',
    evidence: 'certificate 1',
    obtainedOn: '2020-01-01',
    expiresOn,
  });
const today = new Date().toISOString().slice(0, 10);
const mandate = (more: object = {}) => ({
  title: 'Audit of backup',
  objectives: 'See whether it conforms.',
  scope: 'Backup',
  methods: 'Interviews, samples',
  mode: 'on-site',
  remoteNote: '',
  startsOn: today,
  endsOn: today,
  unitIds: [unitId],
  criterionIds: ['A.8.13', '8.1'],
  plannedAuditId: null,
  ...more,
});
const mandated = async (): Promise<string> => {
  const { body } = await manager.post('/audits', mandate());
  await world.as('management').post(`/audits/${body.id}/mandate`);
  return String(body.id);
};
const rules = (answer: { body: { violations?: readonly { rule: string }[] } }) =>
  answer.body.violations?.map((violation) => violation.rule);

describe('the programme', () => {
  it('is proposed from due dates, approved by top management, and an approval holds for its version alone', async () => {
    const { body } = await manager.post('/programmes', {
      name: 'Cycle',
      objectives: 'Cover the ISMS.',
      risks: '',
      resources: '',
      cycleFrom: today,
      cycleTo: '2029-11-30',
    });
    const proposal = await manager.post(`/programmes/${body.id}/proposal`);
    expect(proposal.body.items?.length).toBeGreaterThan(2);
    const early = await manager.post('/audits', mandate({ plannedAuditId: proposal.body.items?.[0]?.['id'] }));
    expect(rules(early)).toEqual(['audit.programme-not-approved']);
    expect((await manager.post(`/programmes/${body.id}/approvals`, { version: 2, statement: 'Agreed.' })).status).toBe(
      403,
    );
    const approved = await world
      .as('management')
      .post(`/programmes/${body.id}/approvals`, { version: 2, statement: 'Agreed.' });
    expect([approved.status, approved.body['state']]).toEqual([201, 'approved']);
    const audit = await manager.post('/audits', mandate({ plannedAuditId: proposal.body.items?.[0]?.['id'] }));
    expect(audit.status).toBe(201);
    const last = proposal.body.items?.at(-1);
    await manager.post(`/planned-audits/${String(last?.['id'])}/drop`, { reason: 'Not needed', version: 1 });
    const after = await manager.get(`/programmes/${body.id}`);
    expect(after.body['state']).toBe('changed-since-approval');
  });
});

describe('the mandate', () => {
  it('needs objectives, scope, criteria and methods', async () => {
    for (const field of ['objectives', 'scope', 'methods'])
      expect((await manager.post('/audits', mandate({ [field]: ' ' }))).status).toBe(400);
    expect((await manager.post('/audits', mandate({ criterionIds: [] }))).status).toBe(400);
    expect(rules(await manager.post('/audits', mandate({ criterionIds: ['OR-404'] })))).toEqual([
      'audit.criterion-unknown',
    ]);
  });

  it('is approved by somebody else than its author', async () => {
    const { body } = await manager.post('/audits', mandate());
    expect(rules(await manager.post(`/audits/${body.id}/mandate`))).toEqual(['mandate.approver-is-author']);
    const { plannedAuditId: _plan, ...text } = mandate({ title: 'Rewritten' });
    expect((await world.as('owner').patch(`/audits/${body.id}`, { ...text, version: 1 })).status).toBe(200);
    expect(rules(await world.as('owner').post(`/audits/${body.id}/mandate`))).toEqual(['mandate.approver-is-author']);
    expect((await world.as('management').post(`/audits/${body.id}/mandate`)).body['stage']).toBe('mandated');
  });
});

describe('the team', () => {
  it('refuses who owns the unit, with the reason, and keeps the proof of who is independent', async () => {
    const auditId = await mandated();
    const owner = world.as('auditee').personId;
    for (const kind of ['auditing', 'iso-27001']) await competence(owner, kind, '2099-01-01');
    const person = (await manager.get(`/people/${owner}`)).body;
    await manager.patch(`/people/${owner}`, {
      name: person['name'],
      email: person['email'],
      jobTitle: null,
      kind: 'staff',
      firmId: null,
      managerId: null,
      mayAudit: true,
      leftOn: null,
      version: person['version'],
    });
    expect(rules(await manager.post(`/audits/${auditId}/assignments`, { personId: owner, role: 'lead' }))).toEqual([
      'independence.owner',
    ]);
    const good = await manager.post(`/audits/${auditId}/assignments`, {
      personId: world.as('auditor').personId,
      role: 'lead',
    });
    expect(good.status).toBe(201);
    expect((good.body['proof'] as { independence: { rules: unknown[] } }).independence.rules.length).toBeGreaterThan(
      10,
    );
  });

  it('refuses an expired competence', async () => {
    const auditId = await mandated();
    const expired = await world.join('expired auditor', ['auditor']);
    await competence(expired.personId, 'auditing', '2021-01-01');
    await competence(expired.personId, 'iso-27001', '2099-01-01');
    expect(
      rules(await manager.post(`/audits/${auditId}/assignments`, { personId: expired.personId, role: 'auditor' })),
    ).toEqual(['competence.auditing']);
  });

  it('a threat passes with a safeguard that somebody else approved, and not before', async () => {
    const auditId = await mandated();
    const friend = await world.join('friendly auditor', ['auditor']);
    for (const kind of ['auditing', 'iso-27001']) await competence(friend.personId, kind, '2099-01-01');
    await manager.post('/interests', {
      personId: friend.personId,
      firmId: null,
      unitId,
      kind: 'friendship',
      note: 'plays chess with the owner',
      fromOn: '2020-01-01',
      toOn: null,
    });
    const assign = () => manager.post(`/audits/${auditId}/assignments`, { personId: friend.personId, role: 'auditor' });
    expect(rules(await assign())).toEqual(['independence.friendship']);
    const safeguard = await manager.post(`/audits/${auditId}/safeguards`, {
      personId: friend.personId,
      rule: 'independence.friendship',
      threat: 'Friendship',
      measure: 'The lead reviews every paper.',
    });
    expect(safeguard.status).toBe(201);
    expect(rules(await assign())).toEqual(['independence.friendship']);
    await world.as('management').post(`/safeguards/${safeguard.body.id}/approval`);
    expect((await assign()).status).toBe(201);
  });

  it('a late-found tie is recorded as an impairment once, and disclosed', async () => {
    const auditId = await mandated();
    const late = await world.join('late auditor', ['auditor']);
    for (const kind of ['auditing', 'iso-27001']) await competence(late.personId, kind, '2099-01-01');
    await manager.post(`/audits/${auditId}/assignments`, { personId: late.personId, role: 'lead' });
    await manager.post(`/people/${late.personId}/responsibilities`, {
      unitId,
      kind: 'built',
      note: '',
      fromOn: '2024-01-01',
      toOn: null,
    });
    const actor = { userId: 'system', personId: 'system:follow-up', name: 'Plumbline', roles: [] };
    for (let time = 0; time < 2; time += 1)
      await inUnitOfWork(world.running.work, world.orgId, actor, (uow) =>
        recheckIndependence(uow, { type: 'person', id: late.personId }),
      );
    const impairments = (await manager.get(`/audits/${auditId}`)).body['impairments'] as { disclosure: string }[];
    expect(impairments.length).toBe(1);
    expect(impairments[0]?.disclosure).toContain('built');
  });
});

describe('the plan and the meetings', () => {
  it('nobody is in two places at once', () => {
    const slot = {
      id: 'a',
      startsAt: `${today}T09:00:00.000Z`,
      endsAt: `${today}T10:00:00.000Z`,
      title: 'Interview',
      auditorId: 'x',
      auditeeId: 'y',
    };
    const audit = { startsOn: today, endsOn: today };
    expect(brokenSlot({ ...slot, id: 'b' }, [slot], audit).map((violation) => violation.rule)).toEqual([
      'agenda.auditor-clash',
      'agenda.auditee-clash',
    ]);
    expect(
      brokenSlot({ ...slot, id: 'b', startsAt: slot.endsAt, endsAt: `${today}T11:00:00.000Z` }, [slot], audit),
    ).toEqual([]);
  });

  it('fieldwork opens with a lead, a timetable and an opening meeting at which an auditor was present', async () => {
    const auditId = await mandated();
    const auditor = world.as('auditor');
    await manager.post(`/audits/${auditId}/assignments`, { personId: auditor.personId, role: 'lead' });
    const meeting = {
      kind: 'opening',
      heldAt: new Date(Date.now() - 1000).toISOString(),
      place: '',
      minutes: 'Scope agreed.',
      attendance: [{ personId: world.as('auditee').personId, present: true }],
    };
    expect(rules(await auditor.post(`/audits/${auditId}/meetings`, meeting))).toEqual([
      'meeting.needs-plan',
      'meeting.auditor-present',
    ]);
    const item = await auditor.post(`/audits/${auditId}/agenda`, {
      startsAt: `${today}T09:00:00Z`,
      endsAt: `${today}T10:00:00Z`,
      title: 'Interview',
      place: '',
      unitId,
      auditorId: auditor.personId,
      auditeeId: world.as('auditee').personId,
      criteria: ['A.8.13'],
    });
    expect(item.status).toBe(201);
    const held = await auditor.post(`/audits/${auditId}/meetings`, {
      ...meeting,
      attendance: [...meeting.attendance, { personId: auditor.personId, present: true }],
    });
    expect([held.status, held.body['stage']]).toEqual([201, 'fieldwork']);
  });

  it('an auditor outside the team cannot act, and an auditee sees the audits of their own units alone', async () => {
    const auditId = await mandated();
    const outsider = await world.join('outside auditor', ['auditor']);
    expect(
      rules(
        await outsider.post(`/audits/${auditId}/agenda`, {
          startsAt: `${today}T09:00:00Z`,
          endsAt: `${today}T10:00:00Z`,
          title: 'x',
          place: '',
          unitId: null,
          auditorId: null,
          auditeeId: null,
          criteria: [],
        }),
      ),
    ).toEqual(['audit.lead-only']);
    const other = await world.join('other auditee', ['auditee']);
    expect((await other.get(`/audits/${auditId}`)).status).toBe(404);
    expect((await world.as('auditee').get(`/audits/${auditId}`)).status).toBe(200);
  });
});
