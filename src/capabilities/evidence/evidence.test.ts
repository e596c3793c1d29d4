import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import {
  addEvidence,
  auditInFieldwork,
  collected,
  type EvidenceAudit,
  idOf,
  rulesOf,
} from '../../../test/evidence-audit.ts';
import { newWorld } from '../../../test/world.ts';
import { fileBlobs } from '../../platform/blobs/blobs.ts';
import { inTurn } from './index.ts';

let at: EvidenceAudit;
beforeAll(async () => {
  at = await auditInFieldwork();
});
beforeEach(() => at.to('fieldwork'));

const withdraw = (evidenceId: string, by = at.lead) =>
  by.post(`/evidence/${evidenceId}/withdrawal`, { reason: 'Of the wrong server.' });
const rows = () => at.asApp(async (tx) => (await tx.selectFrom('evidence').select('id').execute()).length);

describe('evidence', () => {
  it('is kept byte for byte with provenance, number and hash, and comes back as a harmless attachment', async () => {
    const content = Buffer.from('<script>alert(1)</script> Größe\n');
    const added = await addEvidence(at.lead, at.auditId, {}, { name: 'Größe.html', type: 'text/html', content });
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(added.status).toBe(201);
    expect(added.body).toMatchObject({
      fileName: 'Größe.html',
      sha256,
      bytes: content.length,
      collectorId: at.lead.personId,
      withdrawn: false,
      superseded: false,
    });
    expect(added.body['ref']).toMatch(/^E-\d{4}-\d{3}$/);
    const file = await at.lead.get(`/evidence/${idOf(added)}/file`);
    expect(file.raw.equals(content)).toBe(true);
    expect(file.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    });
    expect(String(file.headers['content-disposition'])).toMatch(/^attachment; .*Gr%C3%B6%C3%9Fe\.html/);
  });

  it('leaves a ledger entry that vouches for its hash', async () => {
    const added = await addEvidence(at.lead, at.auditId);
    const leaf = await at.asApp((tx) =>
      tx
        .selectFrom('ledger_entry')
        .select('leaf')
        .where('subject_id', '=', idOf(added))
        .where('act', '=', 'evidence.collected')
        .executeTakeFirstOrThrow(),
    );
    expect(leaf.leaf.toString()).toContain(String(added.body['sha256']));
  });

  it.each([
    'update evidence set title = title',
    'delete from evidence',
    'update evidence_withdrawal set reason = reason',
    'delete from evidence_withdrawal',
  ])('the application itself cannot: %s', async (statement) => {
    await addEvidence(at.lead, at.auditId);
    await expect(at.asApp((tx) => sql.raw(statement).execute(tx))).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    ['csv with a NUL', 'a.csv', 'text/csv', Buffer.from('a,b\n1,\0\n'), true],
    ['csv that is not UTF-8', 'a.csv', 'text/csv', Buffer.from([0x61, 0xff, 0xfe, 0x0a]), true],
    [
      'csv with a NUL far behind',
      'a.csv',
      'text/csv',
      Buffer.concat([Buffer.alloc(90_000, 'a,b\n'), Buffer.from([0])]),
      true,
    ],
    ['a PDF called txt', 'a.txt', 'text/plain', Buffer.from('%PDF-1.7\n1 0 obj\n'), true],
    ['text called pdf', 'a.pdf', 'application/pdf', Buffer.from('no pdf'), true],
    ['a program called png', 'a.png', 'image/png', Buffer.from(`MZ${'\0'.repeat(100)}`), true],
    ['a PDF declared as an image', 'a.pdf', 'image/png', Buffer.from('%PDF-1.7\n1 0 obj\n'), true],
    ['a PDF', 'a.pdf', 'application/pdf', Buffer.from('%PDF-1.7\n1 0 obj\n'), false],
    ['csv as Windows declares it', 'a.csv', 'application/vnd.ms-excel', Buffer.from('a,b\n1,ü\n'), false],
    ['text that begins like a bitmap', 'a.log', 'text/plain', Buffer.from('BM started\n'), false],
    ['json', 'a.json', 'application/json', Buffer.from('{"a":1}'), false],
    ['what claims nothing', 'dump', 'application/octet-stream', Buffer.from([0, 1, 2, 3]), false],
    [
      'a ZIP called docx (its inside is not looked at)',
      'a.docx',
      'application/octet-stream',
      Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(200)]),
      false,
    ],
    [
      'an old Office file',
      'a.xls',
      'application/vnd.ms-excel',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]),
      false,
    ],
  ])('type and bytes: %s', async (_what, name, type, content, disagrees) => {
    const added = await addEvidence(at.lead, at.auditId, {}, { name, type, content });
    expect([added.status, added.body['typeDisagrees']]).toEqual([201, disagrees]);
  });

  it('the anti-virus test file is kept, and flagged as what it is', async () => {
    const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
    const added = await addEvidence(at.lead, at.auditId, {}, { name: 'a.txt', content: eicar });
    expect(added.body).toMatchObject({ detectedType: 'eicar-test-file', typeDisagrees: true });
  });

  it('an empty file is refused', async () => {
    expect((await addEvidence(at.lead, at.auditId, {}, { content: '' })).status).toBe(400);
  });

  it('a name that is too long is refused with its rule', async () => {
    expect(rulesOf(await addEvidence(at.lead, at.auditId, {}, { name: `${'a'.repeat(200)}.txt` }))).toEqual([
      'evidence.file-name-too-long',
    ]);
  });

  it('evidence.collected-in-future: what is not collected yet is no evidence', async () => {
    const answer = await addEvidence(at.lead, at.auditId, { collectedAt: '2199-01-01T00:00:00Z' });
    expect([answer.status, rulesOf(answer)]).toEqual([422, ['evidence.collected-in-future']]);
  });

  it('evidence.stage: none before the mandate; after the report the follow-up goes on', async () => {
    await at.to('draft');
    expect(rulesOf(await addEvidence(at.lead, at.auditId))).toEqual(['evidence.stage']);
    for (const stage of ['mandated', 'closing', 'reported'] as const) {
      await at.to(stage);
      expect((await addEvidence(at.lead, at.auditId)).status, stage).toBe(201);
    }
    expect((await addEvidence(at.auditee, at.auditId)).status).toBe(201);
  });

  it('a cut connection leaves neither row nor file', async () => {
    const before = await rows();
    const boundary = randomUUID();
    const torn = `--${boundary}\r\ncontent-disposition: form-data; name="fields"\r\n\r\n${JSON.stringify(collected())}\r\n--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf of ${boundary}`;
    const answer = await at.lead.post(`/audits/${at.auditId}/evidence`, Buffer.from(torn), {
      'content-type': `multipart/form-data; boundary=${boundary}`,
    });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(await rows()).toBe(before);
    const incoming = join(inject('database').dataDir, 'blobs', 'incoming');
    for (const name of await readdir(incoming))
      expect(await readFile(join(incoming, name), 'utf8').catch(() => '')).not.toContain(boundary);

    const root = await mkdtemp(join(tmpdir(), 'torn-'));
    const source = Readable.from(
      (async function* () {
        yield Buffer.from('half a');
        throw new Error('aborted');
      })(),
    );
    await expect(fileBlobs(root).receive(at.world.orgId, source, 1000)).rejects.toThrow('aborted');
    expect(await readdir(join(root, 'incoming'))).toEqual([]);
  });

  it('a repeat with the same idempotency key adds it once', async () => {
    const before = await rows();
    const boundary = 'once-and-only-once';
    const body = Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="fields"\r\n\r\n${JSON.stringify(collected())}\r\n--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nabc\r\n--${boundary}--\r\n`,
    );
    const send = () =>
      at.lead.post(`/audits/${at.auditId}/evidence`, body, {
        'content-type': `multipart/form-data; boundary=${boundary}`,
        'idempotency-key': 'evidence-once',
      });
    expect([idOf(await send()) === idOf(await send()), await rows()]).toEqual([true, before + 1]);
  });
});

describe('a new version', () => {
  it('supersedes the one before, which stays', async () => {
    const first = idOf(await addEvidence(at.lead, at.auditId));
    const next = idOf(await addEvidence(at.second, at.auditId, { supersedesId: first }));
    expect((await at.lead.get(`/evidence/${first}`)).body).toMatchObject({ superseded: true, supersededById: next });
    expect((await at.lead.get(`/evidence/${first}/file`)).status).toBe(200);
  });

  it('evidence.superseded-already, also when two come at the same moment', async () => {
    const first = idOf(await addEvidence(at.lead, at.auditId));
    const both = await Promise.all([
      addEvidence(at.lead, at.auditId, { supersedesId: first }),
      addEvidence(at.second, at.auditId, { supersedesId: first }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(both.flatMap(rulesOf)).toEqual(['evidence.superseded-already']);
  });

  it('evidence.supersedes-withdrawn', async () => {
    const first = idOf(await addEvidence(at.lead, at.auditId));
    await withdraw(first);
    const answer = await addEvidence(at.lead, at.auditId, { supersedesId: first });
    expect([answer.status, rulesOf(answer)]).toEqual([409, ['evidence.supersedes-withdrawn']]);
  });

  it("evidence.supersede-own: an auditee does not replace the auditor's evidence", async () => {
    const first = idOf(await addEvidence(at.lead, at.auditId));
    const answer = await addEvidence(at.auditee, at.auditId, { supersedesId: first });
    expect([answer.status, rulesOf(answer)]).toEqual([403, ['evidence.supersede-own']]);
  });

  it('waits for a withdrawal that is on its way', async () => {
    const first = idOf(await addEvidence(at.lead, at.auditId));
    const { pending } = await at.asApp(async (tx) => {
      await inTurn({ tx, orgId: at.world.orgId }, at.auditId);
      const late = addEvidence(at.lead, at.auditId, { supersedesId: first });
      await setTimeout(500);
      await tx
        .insertInto('evidence_withdrawal')
        .values({
          org_id: at.world.orgId,
          id: randomUUID(),
          evidence_id: first,
          reason: 'x',
          withdrawn_by: at.lead.personId,
          withdrawn_at: new Date(),
        })
        .execute();
      return { pending: late };
    });
    expect(rulesOf(await pending)).toEqual(['evidence.supersedes-withdrawn']);
  });

  it('is of the same audit', async () => {
    const elsewhere = await auditInFieldwork();
    const foreign = idOf(await addEvidence(elsewhere.lead, elsewhere.auditId));
    const ofAnother = idOf(await addEvidence(at.lead, await at.addAudit()));
    for (const supersedesId of [foreign, ofAnother]) {
      const answer = await addEvidence(at.lead, at.auditId, { supersedesId });
      expect([answer.status, answer.body['detail']]).toEqual([404, expect.stringContaining('supersedesId')]);
    }
  });

  it('answers a request of the same audit', async () => {
    const other = await at.addAudit();
    const requestId = idOf(await ask());
    expect((await addEvidence(at.lead, other, { requestId })).status).toBe(404);
  });
});

describe('withdrawal', () => {
  it('says who, when and why; the bytes stay; a second one is refused', async () => {
    const id = idOf(await addEvidence(at.lead, at.auditId));
    const answer = await withdraw(id, at.second);
    expect(answer.body).toMatchObject({
      withdrawn: true,
      withdrawal: { reason: 'Of the wrong server.', withdrawnBy: at.second.personId },
    });
    expect((await at.lead.get(`/evidence/${id}/file`)).status).toBe(200);
    expect(rulesOf(await withdraw(id))).toEqual(['evidence.withdrawn']);
  });

  it('is by the team alone', async () => {
    const id = idOf(await addEvidence(at.lead, at.auditId));
    for (const by of [at.outsider, at.observer, at.world.as('owner')])
      expect(rulesOf(await withdraw(id, by))).toEqual(['audit.team-only']);
    expect((await withdraw(id, at.auditee)).status).toBe(403);
  });
});

describe('who adds and who reads', () => {
  it('an auditor who is not on the team neither adds nor reads', async () => {
    const id = idOf(await addEvidence(at.lead, at.auditId));
    expect(rulesOf(await addEvidence(at.outsider, at.auditId))).toEqual(['evidence.request-needed']);
    for (const path of [
      `/audits/${at.auditId}/evidence`,
      `/audits/${at.auditId}/evidence-requests`,
      `/evidence/${id}`,
      `/evidence/${id}/file`,
    ]) {
      const answer = await at.outsider.get(path);
      expect([answer.status, rulesOf(answer)], path).toEqual([403, ['evidence.readers-only']]);
    }
  });

  it.each(['owner', 'programme-manager', 'management', 'reader'] as const)('%s reads all of it', async (role) => {
    const id = idOf(await addEvidence(at.lead, at.auditId));
    expect((await at.world.as(role).get(`/evidence/${id}/file`)).status).toBe(200);
    expect(
      (await at.world.as(role).get(`/audits/${at.auditId}/evidence`)).body.items?.some((item) => item['id'] === id),
    ).toBe(true);
  });

  it('an auditee reads what they gave and what answers requests to them; all else is as absent', async () => {
    const request = idOf(await ask());
    const mine = idOf(await addEvidence(at.auditee, at.auditId));
    const forMe = idOf(await addEvidence(at.lead, at.auditId, { requestId: request }));
    const other = idOf(await addEvidence(at.lead, at.auditId));
    const listed = (await at.auditee.get(`/audits/${at.auditId}/evidence`)).body.items?.map((item) => item['id']);
    expect([listed?.includes(mine), listed?.includes(forMe), listed?.includes(other)]).toEqual([true, true, false]);
    expect((await at.auditee.get(`/evidence/${forMe}/file`)).status).toBe(200);
    for (const path of [`/evidence/${other}`, `/evidence/${other}/file`])
      expect((await at.auditee.get(path)).status).toBe(404);
  });

  it('evidence.request-needed and evidence.request-of-another: an auditee adds what was asked of them, or of their unit', async () => {
    expect(rulesOf(await addEvidence(at.bystander, at.auditId))).toEqual(['evidence.request-needed']);
    const requestId = idOf(await ask({ unitId: at.otherUnitId, askedOf: at.bystander.personId }));
    expect(rulesOf(await addEvidence(at.auditee, at.auditId, { requestId }))).toEqual(['evidence.request-of-another']);
    expect((await addEvidence(at.bystander, at.auditId, { requestId })).status).toBe(201);
    expect((await addEvidence(at.world.as('management'), at.auditId, { requestId })).status).toBe(201);
  });

  it("another organisation's ids answer exactly as absent ones", async () => {
    const id = idOf(await addEvidence(at.lead, at.auditId));
    const requestId = idOf(await ask());
    const thief = (await newWorld()).as('owner');
    const none = randomUUID();
    const twins = [
      [thief.get(`/evidence/${id}`), thief.get(`/evidence/${none}`)],
      [thief.get(`/evidence/${id}/file`), thief.get(`/evidence/${none}/file`)],
      [thief.get(`/audits/${at.auditId}/evidence`), thief.get(`/audits/${none}/evidence`)],
      [withdraw(id, thief), withdraw(none, thief)],
      [addEvidence(thief, at.auditId), addEvidence(thief, none)],
      [
        thief.post(`/evidence-requests/${requestId}/answers`, { statement: 'x' }),
        thief.post(`/evidence-requests/${none}/answers`, { statement: 'x' }),
      ],
      [
        thief.post(`/evidence-requests/${requestId}/withdrawal`, { version: 1 }),
        thief.post(`/evidence-requests/${none}/withdrawal`, { version: 1 }),
      ],
    ] as const;
    for (const [theirs, nobodys] of twins) {
      const [real, absent] = [await theirs, await nobodys];
      expect([real.status, real.body]).toEqual([404, absent.body]);
    }
    expect((await thief.get('/evidence-requests')).body.items).toEqual([]);
  });

  it('a list is given by page, in the order stored', async () => {
    const fresh = await auditInFieldwork();
    const ids = [];
    for (let n = 0; n < 3; n += 1) ids.push(idOf(await addEvidence(fresh.lead, fresh.auditId)));
    const path = `/audits/${fresh.auditId}/evidence`;
    const first = (await fresh.lead.get(`${path}?limit=2`)).body;
    expect([first.items?.map((item) => item['id']), first['next']]).toEqual([ids.slice(0, 2), ids[1]]);
    const last = (await fresh.lead.get(`${path}?limit=2&after=${String(first['next'])}`)).body;
    expect([last.items?.map((item) => item['id']), last['next']]).toEqual([ids.slice(2), null]);
    expect((await fresh.lead.get(path)).body.items?.length).toBe(3);
  });
});

function ask(more: object = {}, by = at.lead) {
  return by.post(`/audits/${at.auditId}/evidence-requests`, {
    unitId: at.unitId,
    askedOf: at.auditee.personId,
    wanted: 'The restore tests of this year',
    criteria: ['A.8.13'],
    dueOn: '2199-01-01',
    ...more,
  });
}
