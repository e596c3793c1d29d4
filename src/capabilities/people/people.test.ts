import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { newWorld, type World } from '../../../test/world.ts';
import { judgeAvailability, judgeCompetence } from './competence.ts';
import { counts, wouldCircle } from './domain.ts';
import { type IndependenceFacts, judgeIndependence, type Tie } from './independence.ts';

const base: IndependenceFacts = {
  person: { id: 'p', name: 'Pia', firmId: null, firmName: null },
  units: [{ id: 'u', ref: 'U-001', name: 'Backup', ownerId: 'o', ownerName: 'Otto' }],
  responsibilities: [],
  interests: [],
  managerOf: new Map([
    ['p', 'm'],
    ['o', 'x'],
    ['m', 'c'],
    ['x', 'c'],
    ['c', null],
  ]),
  on: '2026-11-24',
};
const tie = (more: Partial<Tie>): Tie => ({
  id: 't',
  personId: 'p',
  firmId: null,
  unitId: 'u',
  kind: 'operates',
  note: '',
  fromOn: '2020-01-01',
  toOn: null,
  ...more,
});
const brokenBy = (facts: Partial<IndependenceFacts>) =>
  judgeIndependence({ ...base, ...facts })
    .rules.filter((rule) => rule.outcome !== 'pass')
    .map((rule) => `${rule.rule}:${rule.outcome}`);

describe('independence', () => {
  it('passes with every rule applied and every fact listed when nothing ties the person to the unit', () => {
    const proof = judgeIndependence(base);
    expect(proof.outcome).toBe('pass');
    expect(proof.rules.length).toBeGreaterThanOrEqual(12);
    expect(proof.facts.some((fact) => fact.kind === 'nothing-recorded')).toBe(true);
  });

  it('nobody audits a unit that they own', () => {
    expect(brokenBy({ units: [{ id: 'u', ref: 'U-001', name: 'Backup', ownerId: 'p', ownerName: 'Pia' }] })).toEqual([
      'independence.owner:fail',
    ]);
  });

  it.each(['owns', 'operates', 'built', 'wrote', 'manages', 'answers-for'])('nobody audits what they %s', (kind) => {
    expect(brokenBy({ responsibilities: [tie({ kind })] })).toEqual([`independence.${kind}:fail`]);
  });

  it('a tie still counts within twelve months after it ended, to the day', () => {
    expect(brokenBy({ responsibilities: [tie({ toOn: '2025-11-25' })] })).toEqual(['independence.operates:fail']);
    expect(brokenBy({ responsibilities: [tie({ toOn: '2025-11-24' })] })).toEqual([]);
    expect(counts({ fromOn: '2026-12-01', toOn: null }, '2026-11-24')).toBe(false);
  });

  it('nobody audits the unit of their manager, nor one whose owner reports to them; a manager further up threatens', () => {
    const owned = (ownerId: string) => [{ id: 'u', ref: 'U-001', name: 'Backup', ownerId, ownerName: ownerId }];
    expect(brokenBy({ units: owned('m') })).toEqual(['independence.reporting-line:fail']);
    expect(brokenBy({ units: owned('c') })).toEqual(['independence.reporting-line:threatened']);
    expect(brokenBy({ person: { id: 'c', name: 'Cem', firmId: null, firmName: null } })).toEqual([
      'independence.reporting-line:fail',
    ]);
  });

  it("advice sold by the person's firm bars from that unit and threatens elsewhere", () => {
    const person = { id: 'p', name: 'Pia', firmId: 'f', firmName: 'Firm' };
    const advice = { personId: null, firmId: 'f', kind: 'sold-advice' };
    expect(brokenBy({ person, interests: [tie(advice)] })).toEqual(['independence.advice:fail']);
    expect(brokenBy({ person, interests: [tie({ ...advice, unitId: 'other' })] })).toEqual([
      'independence.advice:threatened',
    ]);
    expect(brokenBy({ person, interests: [tie({ ...advice, unitId: null })] })).toEqual(['independence.advice:fail']);
  });

  it.each([
    ['financial', 'fail'],
    ['family', 'fail'],
    ['friendship', 'threatened'],
    ['former-role', 'threatened'],
  ])('a %s tie gives %s', (kind, outcome) => {
    expect(brokenBy({ interests: [tie({ kind })] })).toEqual([`independence.${kind}:${outcome}`]);
  });

  it('more facts never make anybody more independent', () => {
    const kinds = fc.constantFrom('owns', 'operates', 'built', 'wrote', 'manages', 'answers-for');
    const ties = fc.array(
      fc
        .record({
          kind: kinds,
          unitId: fc.constantFrom('u', 'v'),
          toOn: fc.constantFrom(null, '2024-01-01', '2026-06-01'),
        })
        .map((more) => tie(more)),
      { maxLength: 6 },
    );
    const rank = { pass: 0, threatened: 1, fail: 2 };
    fc.assert(
      fc.property(ties, ties, (some, others) => {
        const fewer = judgeIndependence({ ...base, responsibilities: some }).outcome;
        const more = judgeIndependence({ ...base, responsibilities: [...some, ...others] }).outcome;
        expect(rank[more]).toBeGreaterThanOrEqual(rank[fewer]);
      }),
    );
  });
});

describe('competence and availability', () => {
  const record = (kind: string, expiresOn: string) => ({
    id: kind,
    kind,
    title: `${kind} certificate`,
    issuer: 'I',
    obtainedOn: '2024-01-01',
    expiresOn,
    withdrawn: false,
  });
  it('an expired competence is refused and named with its date', () => {
    const proof = judgeCompetence(
      'Pia',
      'auditor',
      [record('auditing', '2026-10-20'), record('iso-27001', '2028-01-01')],
      '2026-11-20',
      '2026-11-24',
      '2026-11-24',
    );
    expect(proof.rules.map((rule) => rule.outcome)).toEqual(['fail', 'pass']);
    expect(proof.rules[0]?.because).toContain('expired on 2026-10-20');
  });
  it('a competence must be valid to the last day of the audit', () => {
    expect(
      judgeCompetence(
        'Pia',
        'lead',
        [record('auditing', '2026-11-24'), record('iso-27001', '2026-11-23')],
        '2026-11-20',
        '2026-11-24',
        '2026-11-01',
      ).outcome,
    ).toBe('fail');
  });
  it('an observer needs none', () =>
    expect(judgeCompetence('Pia', 'observer', [], '2026-11-20', '2026-11-24', '2026-11-01').outcome).toBe('pass'));
  it('who is away for the whole audit cannot take part', () => {
    expect(
      judgeAvailability(
        'Pia',
        [{ id: 'a', fromOn: '2026-11-01', toOn: '2026-11-30' }],
        null,
        '2026-11-20',
        '2026-11-24',
        '2026-11-01',
      ).outcome,
    ).toBe('fail');
    expect(
      judgeAvailability(
        'Pia',
        [{ id: 'a', fromOn: '2026-11-21', toOn: '2026-11-30' }],
        null,
        '2026-11-20',
        '2026-11-24',
        '2026-11-01',
      ).outcome,
    ).toBe('pass');
  });
});

describe('people over HTTP', () => {
  let world: World;
  beforeAll(async () => {
    world = await newWorld();
  });
  const person = (more: object = {}) => ({
    name: 'Nils',
    email: null,
    jobTitle: null,
    kind: 'staff',
    firmId: null,
    managerId: null,
    mayAudit: false,
    ...more,
  });

  it('the reporting line has no circle', async () => {
    expect(
      wouldCircle(
        'a',
        'b',
        new Map([
          ['b', 'a'],
          ['a', null],
        ]),
      ),
    ).toBe(true);
    const manager = world.as('programme-manager');
    const boss = (await manager.post('/people', person({ name: 'Boss' }))).body;
    const report = (await manager.post('/people', person({ name: 'Report', managerId: boss.id }))).body;
    const circle = await manager.patch(`/people/${boss.id}`, {
      ...person({ name: 'Boss', managerId: report.id }),
      leftOn: null,
      version: 1,
    });
    expect(circle.body.violations?.[0]?.rule).toBe('person.no-circle');
  });

  it('an external person needs a firm of this organisation', async () => {
    const other = await newWorld();
    const firm = (await other.as('owner').post('/firms', { name: 'Elsewhere' })).body;
    const answer = await world.as('owner').post('/people', person({ kind: 'external', firmId: firm.id }));
    expect(answer.body.violations?.[0]?.rule).toBe('person.firm-unknown');
  });

  it('an invitation lets exactly one account in, with the roles that it names, and its token is not stored', async () => {
    const owner = world.as('owner');
    const nils = (await owner.post('/people', person({ email: `nils.${Date.now()}@test.invalid` }))).body;
    const invited = await owner.post('/invitations', { personId: nils.id, roles: ['auditee'] });
    expect(invited.status).toBe(201);
    const accept = () =>
      world.running.app.inject({
        method: 'POST',
        url: '/api/v1/invitations/accept',
        headers: { origin: 'http://127.0.0.1:4600' },
        payload: { token: invited.body['token'], name: 'Nils', password: 'a long password' },
      });
    expect((await accept()).statusCode).toBe(201);
    expect((await accept()).statusCode).toBe(422);
    const members = (await owner.get('/members')).body.items;
    expect(members?.find((member) => member['personId'] === nils.id)?.['roles']).toEqual(['auditee']);
  });

  it('nobody changes their own roles, and none but an owner changes any', async () => {
    const owner = world.as('owner');
    expect(
      (
        await owner.patch(`/members/${owner.personId}`, {
          roles: ['owner', 'management'],
          suspended: false,
          version: 1,
        })
      ).status,
    ).toBe(403);
    expect(
      (
        await world
          .as('programme-manager')
          .patch(`/members/${world.as('reader').personId}`, { roles: ['owner'], suspended: false, version: 1 })
      ).status,
    ).toBe(403);
  });

  it('a suspended member is refused at once', async () => {
    const victim = await world.join('victim', ['reader']);
    expect((await victim.get('/people')).status).toBe(200);
    await world.as('owner').patch(`/members/${victim.personId}`, { roles: ['reader'], suspended: true, version: 1 });
    expect((await victim.get('/people')).status).toBe(404);
  });

  it('an auditor declares their own interests, not those of others', async () => {
    const auditor = world.as('auditor');
    const interest = (personId: string) => ({
      personId,
      firmId: null,
      unitId: null,
      kind: 'friendship',
      note: '',
      fromOn: '2026-01-01',
      toOn: null,
    });
    expect((await auditor.post('/interests', interest(auditor.personId))).status).toBe(201);
    expect((await auditor.post('/interests', interest(world.as('auditee').personId))).status).toBe(403);
  });
});
