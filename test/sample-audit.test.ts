import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderPdf } from '../src/capabilities/reporting/render/pdf.ts';
import { Caller, idOf } from '../src/journey/client.ts';
import { runSample, type SampleRun, sampleFounder, takeAuditFile } from '../src/journey/run-sample.ts';
import { type Policy, parsePolicy, verifyAuditFile } from '../src/ledger/index.ts';
import { setTenant } from '../src/platform/unit-of-work.ts';
import { createOrganisation } from '../src/server/create-organisation.ts';
import { intoServer } from '../src/server/into-server.ts';
import { product } from './world.ts';

const PASSWORD = 'a long test password';
const folder = mkdtempSync(join(tmpdir(), 'plumbline-sample-'));
const file = join(folder, 'audit-file.zip');
let run: SampleRun;
let policy: Policy;
let orgId: string;
let manager: Caller;

beforeAll(async () => {
  const running = await product();
  const founder = sampleFounder();
  const founded = await createOrganisation(running, {
    organisation: { name: founder.organisation, sample: true },
    owner: { ...founder, password: PASSWORD },
  });
  if (!founded.ok) throw new Error('not founded');
  orgId = founded.value.orgId;
  const nobody = new Caller(intoServer(running.app), 'http://127.0.0.1:4600');
  run = await runSample(nobody, {
    today: new Date().toISOString().slice(0, 10),
    password: PASSWORD,
    say: () => {},
    founded: founded.value,
  });
  manager = await run.as('programme');
  writeFileSync(file, await takeAuditFile(manager, run.conducted.auditId));
  const parsed = parsePolicy(String((await manager.get('/verifier-policy'))['policy']));
  if (!parsed.ok) throw new Error(parsed.error.message);
  policy = parsed.value;
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe('a whole audit of the sample organisation', () => {
  it('the rules refuse what they must on the way', () => {
    const rules = run.refusals.flatMap((refusal) => refusal.rules);
    for (const rule of [
      'independence.owner',
      'competence.auditing',
      'finding.evidence-needed',
      'corrective-action.independent-verification',
      'report.issued-once',
      'audit.stage',
    ])
      expect(rules).toContain(rule);
  });

  it('every refusal left an entry of its own', async () => {
    const ledger = await manager.get('/ledger?limit=500&refused=yes');
    expect((ledger['items'] as unknown[]).length).toBe(run.refusals.length);
  });

  it('the nonconformity is closed, and the audited units know their last audit', async () => {
    const [action] = await manager.list('/corrective-actions');
    expect(action?.['state']).toBe('closed');
    const units = await manager.list('/units');
    expect(units.filter((unit) => unit['lastAuditedOn'] === new Date().toISOString().slice(0, 10)).length).toBe(5);
  });

  it('the report is tagged, and the same content gives the same bytes', async () => {
    const reader = await run.as('cb-auditor');
    const pdf = await reader.download(`/reports/${idOf(run.report)}/pdf`);
    expect(pdf.includes('/MarkInfo')).toBe(true);
    const { db } = (await product()).work;
    const content = await db.transaction().execute(async (tx) => {
      await setTenant(tx, orgId);
      return (
        await tx.selectFrom('report').select('content').where('id', '=', idOf(run.report)).executeTakeFirstOrThrow()
      ).content;
    });
    expect(renderPdf(content).equals(pdf)).toBe(true);
    const docx = await reader.download(`/reports/${idOf(run.report)}/docx`);
    expect(docx.subarray(0, 2).toString()).toBe('PK');
  });

  it('a corrected edition supersedes the first, which stays', async () => {
    const lead = await run.as('lead');
    const path = `/audits/${run.conducted.auditId}/reports`;
    const second = await lead.post(path, { correctionReason: 'A name was misspelt.' });
    const reports = await lead.list(path);
    expect(reports.map((report) => [report['edition'], report['current']])).toEqual([
      [2, true],
      [1, false],
    ]);
    expect(second['supersedesId']).toBe(idOf(run.report));
  });
});

describe('its audit file', () => {
  it('verifies offline: entries, proofs, signature and every evidence byte', async () => {
    const report = await verifyAuditFile(file, policy);
    expect(report.problems).toEqual([]);
    expect([report.ok, report.checked.evidence, report.audit]).toEqual([true, 17, run.conducted.auditId]);
  });

  it('is the same each time it is downloaded', async () => {
    const [sealed] = await manager.list(`/audits/${run.conducted.auditId}/audit-files`);
    expect((await manager.download(`/audit-files/${idOf(sealed)}/zip`)).equals(readFileSync(file))).toBe(true);
  });

  it('does not verify with the key of another log', async () => {
    expect((await verifyAuditFile(file, { logs: [] })).problems.map((problem) => problem.code)).toContain(
      'no-trusted-key',
    );
  });

  it('one changed byte in any of its files is found, and the file is named', async () => {
    const bytes = readFileSync(file);
    for (const { name, from, length } of contentsOf(bytes)) {
      const changed = Buffer.from(bytes);
      const at = from + Math.floor(length / 2);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      const path = join(folder, 'changed.zip');
      writeFileSync(path, changed);
      const report = await verifyAuditFile(path, policy);
      expect(report.ok, name).toBe(false);
      expect(
        report.problems.some((problem) => problem.path === name),
        name,
      ).toBe(true);
    }
  });
});

/** Where each stored file's bytes lie, read from the local headers (APPNOTE 4.3.7; sizes stand there because the writer knows them). */
function contentsOf(zip: Buffer): { name: string; from: number; length: number }[] {
  const found: { name: string; from: number; length: number }[] = [];
  for (let at = 0; zip.readUInt32LE(at) === 0x04034b50; ) {
    const [length, nameLength, extraLength] = [
      zip.readUInt32LE(at + 18),
      zip.readUInt16LE(at + 26),
      zip.readUInt16LE(at + 28),
    ];
    const from = at + 30 + nameLength + extraLength;
    found.push({ name: zip.subarray(at + 30, at + 30 + nameLength).toString(), from, length });
    at = from + length;
  }
  return found;
}
