import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { newWorld, type World } from '../../../test/world.ts';
import { catalogue, guidanceFor } from './catalogue.ts';
import { brokenCycle, compareCriteria } from './domain.ts';

let world: World;
let ownerId: string;
beforeAll(async () => {
  world = await newWorld();
  ownerId = world.as('auditee').personId;
});

const unit = (more: object = {}) => ({
  name: 'Backup',
  kind: 'process',
  description: '',
  ownerId,
  size: 3,
  legal: 2,
  risk: 4,
  change: { process: 1, structure: 1, people: 1, technology: 2 },
  key: true,
  legalMaxMonths: null,
  criteria: ['A.8.13', '8.1'],
  ...more,
});

describe('the criteria', () => {
  it('hold 30 clauses and 93 controls, each with guidance of ours for design, implementation and operation', async () => {
    const { body } = await world.as('reader').get('/criteria');
    const kinds = (body.items ?? []).map((criterion) => criterion['kind']);
    expect([
      kinds.filter((kind) => kind === 'clause').length,
      kinds.filter((kind) => kind === 'control').length,
    ]).toEqual([30, 93]);
    for (const criterion of body.items ?? []) {
      const guidance = guidanceFor(String(criterion['id']));
      expect(new Set(guidance?.questions.map((question) => question.aspect)), String(criterion['id'])).toEqual(
        new Set(['design', 'implementation', 'operation']),
      );
    }
  });

  it('stand in standard order', () => {
    const ids = [...catalogue.clauses.filter((clause) => clause.auditable), ...catalogue.controls].map(({ id }) => id);
    fc.assert(
      fc.property(fc.shuffledSubarray(ids, { minLength: ids.length }), (shuffled) => {
        expect([...shuffled].sort(compareCriteria)).toEqual(ids);
      }),
    );
  });

  it('an own requirement gets the next free number, changes by version and keeps its history', async () => {
    const manager = world.as('programme-manager');
    const added = await manager.post('/own-requirements', {
      title: 'Restore test',
      sourceKind: 'policy',
      source: 'Backup policy 4.2',
      wording: 'Restores are tested every quarter.',
    });
    expect([added.status, added.body.id]).toEqual([201, 'OR-001']);
    const change = {
      title: 'Restore test',
      sourceKind: 'policy',
      source: 'Backup policy 4.2',
      wording: 'Restores are tested every month.',
      version: 1,
    };
    expect((await manager.patch('/own-requirements/OR-001', change)).status).toBe(200);
    const late = await manager.patch('/own-requirements/OR-001', change);
    expect([late.status, (late.body['current'] as { wording: string }).wording]).toEqual([
      409,
      'Restores are tested every month.',
    ]);
  });

  it('licensed text needs the note of its licence', async () => {
    const answer = await world
      .as('owner')
      .put('/criteria/9.2.1/licensed-text', { text: 'Text that we bought.', licenceNote: null, version: 1 });
    expect([answer.status, answer.body.violations?.[0]?.rule]).toEqual([422, 'licensed-text.needs-note']);
  });
});

describe('the Statement of Applicability', () => {
  it('refuses an exclusion without a justification', async () => {
    const answer = await world
      .as('owner')
      .put('/soa/A.7.4', { applicable: false, justification: ' ', status: 'not-started', ownerId: null, version: 1 });
    expect(answer.body.violations?.[0]?.rule).toBe('soa.exclusion-needs-justification');
  });

  it('what it exports as CSV and XLSX it takes back unchanged, formulas and all', async () => {
    const owner = world.as('owner');
    const nasty = `=HYPERLINK("http://x","y")`;
    expect(
      (
        await owner.put('/soa/A.5.1', {
          applicable: true,
          justification: nasty,
          status: 'implemented',
          ownerId,
          version: 1,
        })
      ).status,
    ).toBe(200);
    for (const kind of ['csv', 'xlsx'] as const) {
      const file = await owner.get(`/soa.${kind}`);
      expect(String(file.headers['content-disposition'])).toContain('attachment');
      if (kind === 'csv') expect(file.raw.toString()).toContain(`'=HYPERLINK`);
      const back = await owner.upload('/soa/import', { mode: 'check' }, { name: `soa.${kind}`, content: file.raw });
      expect([back.status, back.body['rows'], back.body['changed']]).toEqual([200, 93, []]);
    }
  });

  it('an import with wrong columns says which, and shows the first rows', async () => {
    const answer = await world
      .as('owner')
      .upload('/soa/import', { mode: 'apply' }, { name: 'x.csv', content: 'control,titel\nA.5.1,Policies\n' });
    expect(answer.status).toBe(422);
    expect(answer.body.violations?.[0]?.message).toMatch(
      /Missing: title, applicable.*Unknown: titel.*A\.5\.1 \| Policies/s,
    );
  });

  it('an import changes all rows or none', async () => {
    const owner = world.as('owner');
    const csv = (rows: string) => `control,title,applicable,justification,status,owner\n${rows}`;
    const bad = await owner.upload(
      '/soa/import',
      { mode: 'apply' },
      { name: 'x.csv', content: csv('A.5.2,,yes,ok,implemented,\nA.5.3,,maybe,ok,done,\n') },
    );
    expect(bad.body.violations?.map((violation) => violation.path)).toEqual(['file.3.applicable', 'file.3.status']);
    const soa = await owner.get('/soa');
    expect(soa.body.items?.find((entry) => entry['criterionId'] === 'A.5.2')?.['status']).toBe('not-started');
    const good = await owner.upload(
      '/soa/import',
      { mode: 'apply' },
      { name: 'x.csv', content: csv('A.5.2,,yes,ok,implemented,\n') },
    );
    expect(good.body['changed']).toEqual(['A.5.2']);
  });
});

describe('the audit universe', () => {
  it('a unit needs an owner and criteria that exist here', async () => {
    const other = await newWorld();
    const answer = await world
      .as('programme-manager')
      .post('/units', unit({ ownerId: other.as('auditee').personId, criteria: ['A.8.13', 'OR-999'] }));
    expect(answer.body.violations?.map((violation) => violation.rule)).toEqual([
      'unit.owner-unknown',
      'unit.criterion-unknown',
    ]);
  });

  it('another organisation cannot see, change or name a unit', async () => {
    const added = await world.as('programme-manager').post('/units', unit());
    const other = await newWorld();
    const thief = other.as('owner');
    expect((await thief.get(`/units/${added.body.id}`)).status).toBe(404);
    expect((await thief.patch(`/units/${added.body.id}`, unit({ version: 1, ownerId: thief.personId }))).status).toBe(
      404,
    );
    const change = await thief.post('/changes', {
      kind: 'technology',
      happenedOn: '2026-01-01',
      title: 'x',
      description: '',
      unitIds: [added.body.id],
    });
    expect(change.body.violations?.[0]?.rule).toBe('change.unit-unknown');
  });

  it('changes by version; a stale write changes nothing and shows the present one', async () => {
    const manager = world.as('programme-manager');
    const { body } = await manager.post('/units', unit({ name: 'Cloud' }));
    expect((await manager.patch(`/units/${body.id}`, unit({ name: 'Cloud platform', version: 1 }))).status).toBe(200);
    const stale = await manager.patch(`/units/${body.id}`, unit({ name: 'Lost', version: 1 }));
    expect([stale.status, (stale.body['current'] as { name: string }).name]).toEqual([409, 'Cloud platform']);
  });
});

describe('requests', () => {
  it('a role that may not write is refused, and the refusal is recorded', async () => {
    const before = await ledgerSize();
    expect((await world.as('reader').post('/units', unit())).status).toBe(403);
    expect(await ledgerSize()).toBe(before + 1);
  });

  it('the same idempotency key does it once; for another intent it is refused', async () => {
    const manager = world.as('programme-manager');
    const key = { 'idempotency-key': `once-${Date.now()}` };
    const [first, again] = [
      await manager.post('/units', unit({ name: 'Once' }), key),
      await manager.post('/units', unit({ name: 'Once' }), key),
    ];
    expect(again.body.id).toBe(first.body.id);
    expect((await manager.post('/units', unit({ name: 'Twice' }), key)).body.violations?.[0]?.rule).toBe(
      'request.key-used',
    );
  });

  it.each([
    ['an unknown field', { org_id: 'x' }],
    ['a NUL', { name: 'a\u0000b' }],
    ['half a surrogate pair', { name: '\ud800' }],
    ['a megabyte of text', { description: 'x'.repeat(1_000_000) }],
    ['a wrong type', { size: '3' }],
    ['a number out of range', { risk: 9 }],
  ])('%s is refused and changes nothing', async (_what, more) => {
    const manager = world.as('programme-manager');
    const count = (await manager.get('/units')).body.items?.length;
    expect((await manager.post('/units', unit(more))).status).toBe(400);
    expect((await manager.get('/units')).body.items?.length).toBe(count);
  });
});

describe('the certificate', () => {
  it("its cycle's dates follow each other", () => {
    const dates = {
      stage1On: '2026-01-10',
      stage2On: '2026-01-05',
      issuedOn: null,
      surveillance1On: null,
      surveillance2On: null,
      recertificationOn: null,
      expiresOn: null,
    };
    expect(brokenCycle(dates).map((violation) => violation.path)).toEqual(['stage2On']);
  });

  it('a new one supersedes the one before, which stays', async () => {
    const manager = world.as('programme-manager');
    const dates = {
      stage1On: null,
      stage2On: null,
      issuedOn: '2026-02-01',
      expiresOn: '2029-01-31',
      surveillance1On: '2027-01-15',
      surveillance2On: '2028-01-15',
      recertificationOn: '2028-12-01',
    };
    await manager.post('/certificates', { certificationBody: 'A', number: null, ...dates });
    await manager.post('/certificates', { certificationBody: 'B', number: 'IS 1', ...dates });
    expect(
      ((await manager.get('/certificate')).body['certificate'] as { certificationBody: string }).certificationBody,
    ).toBe('B');
    expect((await manager.get('/certificates')).body.items?.length).toBe(2);
  });
});

async function ledgerSize(): Promise<number> {
  const { db } = world.running.work;
  const { setTenant } = await import('../../platform/unit-of-work.ts');
  return db.transaction().execute(async (tx) => {
    await setTenant(tx, world.orgId);
    return (await tx.selectFrom('ledger_head').select('size').executeTakeFirstOrThrow()).size;
  });
}
