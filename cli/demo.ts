import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Caller, idOf, JourneyFailed, overNetwork } from '../src/journey/client.ts';
import { runSample, type SampleRun, sampleFounder, takeAuditFile } from '../src/journey/run-sample.ts';
import { type Policy, parsePolicy, verifyAuditFile } from '../src/ledger/index.ts';
import { ConfigError, readConfig } from '../src/platform/config.ts';
import { startProduct } from '../src/server/start-product.ts';
import { POLICY_FILE, trustHere } from './policy-store.ts';
import { verify } from './verify.ts';

/** Conducts one whole audit of the sample organisation, headless, over the public HTTP API; answers the exit code. */
export async function demo(folder: string, json: boolean): Promise<number> {
  const out = resolve(folder);
  const say = (line: string): void => void process.stderr.write(json ? '' : `${line}\n`);
  const dataDir = mkdtempSync(join(tmpdir(), 'plumbline-demo-'));
  const port = await freePort();
  const config = readConfig({ PLUMBLINE_DATA: dataDir, PORT: String(port) });
  try {
    mkdirSync(out, { recursive: true });
    const product = await startProduct(config, say, { limitTries: false, logLevel: 'error' });
    try {
      return await conduct(product.url, out, say, json);
    } finally {
      await product.stop();
    }
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof JourneyFailed)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function conduct(url: string, out: string, say: (line: string) => void, json: boolean): Promise<number> {
  const nobody = new Caller(overNetwork(url), url);
  const password = randomBytes(12).toString('base64url');
  const { organisation, name, email } = sampleFounder();
  const founded = await nobody.post('/api/v1/setup/organisation', {
    organisation: { name: organisation, sample: true },
    owner: { name, email, password },
  });
  const run = await runSample(nobody, {
    today: new Date().toISOString().slice(0, 10),
    password,
    say,
    founded: { orgId: String(founded['orgId']), personId: String(founded['personId']) },
  });
  say('Files: report, audit file, summary …');
  const reader = await run.as('cb-auditor');
  const reportId = idOf(run.report);
  const policy = String((await reader.get('/verifier-policy'))['policy']);
  write(out, 'report.pdf', await reader.download(`/reports/${reportId}/pdf`));
  write(out, 'report.docx', await reader.download(`/reports/${reportId}/docx`));
  write(out, 'audit-file.zip', await takeAuditFile(reader, run.conducted.auditId));
  write(out, POLICY_FILE, policy);
  trustHere(policy);
  const summary = await summarise(run, reader);
  write(out, 'summary.json', `${JSON.stringify(summary, null, 2)}\n`);
  const file = join(out, 'audit-file.zip');
  if (json) {
    const report = await verifyAuditFile(file, trusted(policy));
    process.stdout.write(`${JSON.stringify({ ...summary, verified: report.ok }, null, 2)}\n`);
    return report.ok ? 0 : 1;
  }
  say(
    `Refused on the way, as it should be:\n${run.refusals.map((refusal) => `  ${refusal.attempt}: ${refusal.rules.join(', ')}`).join('\n')}`,
  );
  return verify(file, { policy: join(out, POLICY_FILE) });
}

function trusted(text: string): Policy | undefined {
  const parsed = parsePolicy(text);
  return parsed.ok ? parsed.value : undefined;
}

async function summarise(run: SampleRun, reader: Caller) {
  const audit = await reader.get(`/audits/${run.conducted.auditId}`);
  const papers = await reader.list(`/audits/${run.conducted.auditId}/working-papers`);
  const evidence = await reader.list(`/audits/${run.conducted.auditId}/evidence`);
  const findings = await reader.list(`/audits/${run.conducted.auditId}/findings`);
  const ledger = await reader.get('/ledger?limit=1');
  const count = (grade: string): number => findings.filter((finding) => finding['grade'] === grade).length;
  return {
    audit: { id: audit.id, ref: audit['ref'], title: audit['title'], stage: audit['stage'] },
    criteriaTested: new Set(papers.flatMap((paper) => paper['criterionIds'] as string[])).size,
    evidenceFiles: evidence.length,
    findings: { major: count('major'), minor: count('minor'), ofi: count('opportunity'), strength: count('strength') },
    ledgerEntries: ledger['size'],
    checkpoint: ledger['checkpoint'],
    refusals: run.refusals,
  };
}

function write(out: string, name: string, content: Buffer | string): void {
  writeFileSync(join(out, name), content);
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
