import { beforeAll, describe, expect, it } from 'vitest';
import { keyOf } from '../../src/platform/http/mount.ts';
import type { AnyRoute } from '../../src/platform/http/route.ts';
import type { Role } from '../../src/platform/unit-of-work.ts';
import { capabilities } from '../../src/server/capabilities.ts';
import { type Answer, type Client, newWorld, type World } from '../world.ts';

const ROLES: readonly Role[] = ['owner', 'programme-manager', 'auditor', 'auditee', 'management', 'reader'];
const ROUTES = capabilities.flatMap(({ routes, access }) =>
  routes.map((route) => ({ route, roles: access[keyOf(route)] ?? [] })),
);

let world: World;
beforeAll(async () => {
  world = await newWorld();
});

/** The route's path with an id in each place that exists nowhere. */
function filled(path: string): string {
  return path
    .replace(':criterionId', 'A.5.1')
    .replace(':seq', '999999')
    .replaceAll(/:\w+/g, '00000000-0000-4000-8000-000000000000');
}

function call(client: Client, route: AnyRoute, path = filled(route.path)): Promise<Answer> {
  if (route.method === 'GET') return client.get(path);
  if (route.kind === 'upload') return client.upload(path, {}, { name: 'x.txt', content: 'x' });
  return route.method === 'POST'
    ? client.post(path, {})
    : route.method === 'PUT'
      ? client.put(path, {})
      : client.patch(path, {});
}

describe('the role × route matrix', () => {
  it.each(ROLES)(
    '%s gets what the matrix gives and is refused the rest',
    async (role) => {
      for (const { route, roles } of ROUTES) {
        const answer = await call(world.as(role), route);
        const refusedByRole = answer.status === 403 && answer.body.violations?.[0]?.rule === 'access.role';
        expect(refusedByRole, `${role} ${keyOf(route)} → ${answer.status}`).toBe(!roles.includes(role));
        expect(answer.status, `${role} ${keyOf(route)}`).toBeLessThan(500);
      }
    },
    120_000,
  );

  it('nobody gets anything without signing in', async () => {
    const { app } = world.running;
    for (const { route } of ROUTES) {
      const answer = await app.inject({
        method: route.method,
        url: `/api/v1/organisations/${world.orgId}${filled(route.path)}`,
        headers: { origin: 'http://127.0.0.1:4600' },
      });
      expect(answer.statusCode, keyOf(route)).toBe(401);
    }
  });
});

describe('ids of another organisation', () => {
  it('answer byte for byte like ids that do not exist, on every route that takes one', async () => {
    const other = await newWorld();
    const ids = await thingsOf(other);
    for (const { route, roles } of ROUTES.filter(
      (one) => /:\w+Id/.test(one.route.path) && !one.route.path.includes(':criterionId'),
    )) {
      const role = ROLES.find((candidate) => roles.includes(candidate));
      if (!role) continue;
      const name = /:(\w+)Id/.exec(route.path)?.[1] ?? '';
      const foreign = route.path.replaceAll(/:\w+Id/g, ids[name] ?? ids['unit'] ?? '');
      const [theirs, nowhere] = [await call(world.as(role), route, foreign), await call(world.as(role), route)];
      expect([theirs.status, theirs.body], keyOf(route)).toEqual([nowhere.status, nowhere.body]);
      expect(theirs.raw.toString(), keyOf(route)).not.toContain('Marker of the other');
    }
  }, 60_000);

  it('nobody reads another organisation by putting its id into the address', async () => {
    const other = await newWorld();
    const { app } = world.running;
    const mine = await app.inject({ url: `/api/v1/organisations/${other.orgId}/units`, headers: { cookie: 'none' } });
    expect(mine.statusCode).toBe(401);
    const stranger = await world.join('a stranger to the other', ['owner']);
    expect((await stranger.get(`/../${other.orgId}/units`)).status).toBe(404);
  });
});

describe('requests', () => {
  it('a change without our Origin is refused', async () => {
    const { app } = world.running;
    for (const origin of [undefined, 'https://evil.example']) {
      const answer = await app.inject({
        method: 'POST',
        url: '/api/auth/sign-in/email',
        headers: origin ? { origin } : {},
        payload: { email: 'a@b.invalid', password: 'x' },
      });
      expect(answer.statusCode).toBe(403);
    }
  });

  it.each([
    ['__proto__', '{"__proto__":{"admin":true}}'],
    ['depth', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['not JSON', '{"name":'],
    ['a huge number', '{"size":1e999}'],
  ])('%s in a body is refused and pollutes nothing', async (_what, payload) => {
    const manager = world.as('programme-manager');
    const answer = await manager.post('/firms', payload as never, { 'content-type': 'application/json' });
    expect(answer.status).toBe(400);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  it('fields that only the server sets are refused as unknown', async () => {
    for (const field of ['id', 'org_id', 'orgId', 'created_by', 'version', 'hash', 'seq']) {
      const answer = await world.as('programme-manager').post('/firms', { name: 'Firm', [field]: 'x' });
      expect([answer.status, answer.body.violations?.[0]?.rule], field).toEqual([400, 'request.unknown-field']);
    }
  });

  it('HTML in a name is stored and returned byte for byte', async () => {
    const name = '<script>alert(1)</script> {{7*7}} "quoted"';
    expect((await world.as('programme-manager').post('/firms', { name })).body['name']).toBe(name);
  });

  it('trailing slashes, other cases and unknown routes answer 404', async () => {
    for (const path of ['/units/', '/Units', '/debug', '/units/../../..'])
      expect((await world.as('owner').get(path)).status, path).toBe(404);
  });

  it('the same name, e-mail or number in another organisation is no obstacle', async () => {
    const other = await newWorld();
    const person = {
      name: 'Twin',
      email: 'twin@test.invalid',
      jobTitle: null,
      kind: 'staff',
      firmId: null,
      managerId: null,
      mayAudit: false,
    };
    expect((await other.as('owner').post('/people', person)).status).toBe(201);
    expect((await world.as('owner').post('/people', person)).status).toBe(201);
    expect((await world.as('owner').post('/people', person)).status).toBe(422);
  });

  it('a file of 2 GB is refused before it is received, one of 0 bytes after; neither leaves anything', async () => {
    const manager = world.as('programme-manager');
    const big = await manager.upload(
      '/soa/import',
      { mode: 'check' },
      { name: 'big.csv', content: 'x' },
      { 'content-length': '2147483648' },
    );
    expect([big.status, big.body['type']]).toEqual([413, 'urn:plumbline:problem:too-large']);
    const empty = await manager.upload('/soa/import', { mode: 'check' }, { name: 'empty.csv', content: '' });
    expect([empty.status, empty.body.violations?.[0]?.path]).toEqual([400, 'file']);
  });

  it('when the ledger cannot be written, a change answers 503 and changes nothing; reads go on', async () => {
    const broken = await newWorld();
    const manager = broken.as('programme-manager');
    const client = await ownerConnection();
    await client.query('update plumbline.ledger_head set frontier = array[]::bytea[] where org_id = $1', [
      broken.orgId,
    ]);
    const answer = await manager.post('/firms', { name: 'Never' });
    expect(answer.status).toBe(503);
    expect((await manager.get('/firms')).body.items).toEqual([]);
    await client.end();
  });
});

/** One thing of each kind in an organisation, all marked. */
async function thingsOf(other: World): Promise<Record<string, string>> {
  const owner = other.as('owner');
  const mark = 'Marker of the other organisation';
  const id = async (answer: Promise<Answer>): Promise<string> => String((await answer).body.id);
  const unit = await id(
    owner.post('/units', {
      name: mark,
      kind: 'process',
      description: mark,
      ownerId: owner.personId,
      size: 1,
      legal: 1,
      risk: 1,
      change: { process: 1, structure: 1, people: 1, technology: 1 },
      key: false,
      legalMaxMonths: null,
      criteria: ['A.5.1'],
    }),
  );
  const person = await id(
    owner.post('/people', {
      name: mark,
      email: null,
      jobTitle: null,
      kind: 'staff',
      firmId: null,
      managerId: null,
      mayAudit: true,
    }),
  );
  const risk = await id(
    owner.post('/risks', {
      title: mark,
      description: '',
      likelihood: 1,
      impact: 1,
      treatment: 'retain',
      treatmentNote: '',
      ownerId: null,
      assessedOn: '2026-01-01',
      source: '',
      unitIds: [],
      criterionIds: [],
    }),
  );
  const programme = await id(
    owner.post('/programmes', {
      name: mark,
      objectives: mark,
      risks: '',
      resources: '',
      cycleFrom: '2026-01-01',
      cycleTo: '2028-12-31',
    }),
  );
  const plannedAudit = await id(
    owner.post(`/programmes/${programme}/planned-audits`, {
      title: mark,
      dueOn: '2026-12-01',
      plannedFrom: '2026-11-25',
      plannedTo: '2026-12-01',
      reason: mark,
      unitIds: [unit],
      criterionIds: ['A.5.1'],
    }),
  );
  const audit = await id(
    owner.post('/audits', {
      plannedAuditId: null,
      title: mark,
      objectives: mark,
      scope: mark,
      methods: mark,
      mode: 'on-site',
      remoteNote: '',
      startsOn: '2026-12-01',
      endsOn: '2026-12-02',
      unitIds: [unit],
      criterionIds: ['A.5.1'],
    }),
  );
  const competence = await id(
    owner.post(`/people/${person}/competences`, {
      kind: 'auditing',
      title: mark,
      issuer: mark,
      evidence: mark,
      obtainedOn: '2026-01-01',
      expiresOn: '2028-01-01',
    }),
  );
  const responsibility = await id(
    owner.post(`/people/${person}/responsibilities`, {
      unitId: unit,
      kind: 'built',
      note: mark,
      fromOn: '2026-01-01',
      toOn: null,
    }),
  );
  return { unit, person, risk, programme, plannedAudit, audit, competence, responsibility };
}

async function ownerConnection() {
  const { default: pg } = await import('pg');
  const { inject } = await import('vitest');
  const client = new pg.Client({ connectionString: inject('database').ownerUrl });
  await client.connect();
  return client;
}
