import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Caller, idOf } from '../../src/journey/client.ts';
import { intoServer } from '../../src/server/into-server.ts';
import { type SampleSignIns, setUpSampleOrganisation } from '../../src/server/set-up-sample.ts';
import { expectAccessible, newStand, openBrowser, type Stand, settled, shoot, signIn, troublesOf } from './browser.ts';

let stand: Stand;
let browser: Browser;
let sample: SampleSignIns;
let paths: Record<string, string>;

beforeAll(async () => {
  stand = await newStand('pages');
  const made = await setUpSampleOrganisation(stand.running.app, stand.running);
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  sample = made.value;
  browser = await openBrowser();
  paths = await everyPage();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await stand?.close();
});

/** Every page of the app, with real ids. */
async function everyPage(): Promise<Record<string, string>> {
  const caller = await new Caller(intoServer(stand.running.app), stand.url).signIn(
    email('cora.curlew'),
    sample.password,
    sample.orgId,
  );
  const first = async (path: string, pick: (thing: Record<string, unknown>) => boolean = () => true): Promise<string> =>
    idOf((await caller.list(path)).find(pick));
  const audit = await first('/audits', (one) => one['stage'] === 'reported');
  const draft = await first('/audits', (one) => one['stage'] === 'draft');
  const paper = await first(`/audits/${audit}/working-papers`);
  const person = await first('/people', (one) => one['mayAudit'] === true);
  const unit = await first('/units');
  return {
    today: '/today',
    programme: `/programmes/${await first('/programmes')}`,
    audits: '/audits',
    'audit-draft': `/audits/${draft}`,
    'audit-mandate': `/audits/${audit}`,
    'audit-team': `/audits/${audit}/team`,
    'audit-plan': `/audits/${audit}/plan`,
    'audit-requests': `/audits/${audit}/requests`,
    'audit-evidence': `/audits/${audit}/evidence`,
    'audit-papers': `/audits/${audit}/papers`,
    'working-paper': `/audits/${audit}/papers/${paper}`,
    'audit-findings': `/audits/${audit}/findings`,
    'audit-report': `/audits/${audit}/report`,
    findings: '/findings',
    finding: `/findings/${await first('/findings', (one) => one['grade'] === 'major')}`,
    actions: '/corrective-actions',
    action: `/corrective-actions/${await first('/corrective-actions')}`,
    isms: '/isms',
    units: '/units',
    unit: `/units/${unit}`,
    criteria: '/criteria',
    control: '/criteria/A.8.13',
    requirement: '/criteria/OR-001',
    soa: '/soa',
    changes: '/changes',
    risks: '/risks',
    people: '/people',
    person: `/people/${person}`,
    independence: '/independence',
    proof: `/independence/${person}/${unit}`,
    interests: '/interests',
    ledger: '/ledger',
    entry: '/ledger/3',
    requests: '/requests',
  };
}

function email(name: string): string {
  return `${name}@sample.invalid`;
}

describe.each(['light', 'dark'] as const)('every page in %s', (colorScheme) => {
  it('opens without trouble, has one heading and nothing that axe-core finds serious', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme });
    const troubles = troublesOf(context);
    const page = await context.newPage();
    await page.goto(`${stand.url}/sign-in`);
    await settled(page);
    await expectAccessible(page);
    await shoot(page, `sign-in-${colorScheme}`);
    await signIn(page, stand.url, email('cora.curlew'), sample.password);
    for (const [name, path] of Object.entries(paths)) {
      await page.goto(`${stand.url}/o/${sample.orgId}${path}`);
      await settled(page);
      expect.soft(await page.locator('h1').count(), path).toBe(1);
      expect.soft(await page.getByText('Something went wrong').count(), path).toBe(0);
      await expectAccessible(page);
      await shoot(page, `${name}-${colorScheme}`);
    }
    expect(troubles).toEqual([]);
    await context.close();
  }, 300_000);
});

describe('each role', () => {
  it.each([
    ['ben.bittern', 'owner', ['/settings'], []],
    ['fay.fulmar', 'auditor', ['/ledger'], ['/settings']],
    ['ivo.ibis', 'auditee', ['/requests'], ['/settings', '/ledger']],
    ['ada.avocet', 'management', ['/programmes'], ['/settings']],
    ['rae.redshank', 'reader', ['/findings'], ['/settings']],
  ] as const)(
    '%s, %s, sees what is theirs and is told what is not',
    async (name, _role, theirs, closed) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      const troubles = troublesOf(context);
      const page = await context.newPage();
      await signIn(page, stand.url, email(name), sample.password);
      await settled(page);
      await expectAccessible(page);
      await shoot(page, `today-${name}`);
      for (const path of theirs) {
        await page.goto(`${stand.url}/o/${sample.orgId}${path}`);
        await settled(page);
        await expectAccessible(page);
      }
      for (const path of closed) {
        expect(await page.locator(`nav a[href$="${path}"]`).count(), path).toBe(0);
        await page.goto(`${stand.url}/o/${sample.orgId}${path}`);
        await settled(page);
        expect(await page.locator('table').count(), path).toBe(0);
      }
      expect(troubles).toEqual([]);
      await context.close();
    },
    120_000,
  );

  it('the pages fit a phone', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await signIn(page, stand.url, email('fay.fulmar'), sample.password);
    for (const name of ['today', 'audit-papers', 'working-paper', 'finding', 'isms'] as const) {
      await page.goto(`${stand.url}/o/${sample.orgId}${paths[name]}`);
      await settled(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), name).toBe(true);
      await shoot(page, `phone-${name}`);
    }
    await context.close();
  }, 120_000);
});
