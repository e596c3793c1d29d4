import { readFileSync } from 'node:fs';
import type { Browser, Download, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { Caller, idOf } from '../../src/journey/client.ts';
import { addDays, dateOf } from '../../src/kernel/clock.ts';
import { intoServer } from '../../src/server/into-server.ts';
import { type Stand, signIn, troublesOf } from './browser.ts';

const PASSWORD = 'a long test password';

/** Who plays in the audit by hand. */
export const NAMES = {
  owner: 'Olga Owner',
  manager: 'Mara Manager',
  lead: 'Lena Lead',
  second: 'Sam Second',
  auditee: 'Udo Unit',
  top: 'Tara Top',
} as const;
export type Part = keyof typeof NAMES;

/** Everybody at their own browser, and the API for what is not by hand. */
export interface Hands {
  readonly today: string;
  readonly pages: Readonly<Record<Part, Page>>;
  readonly troubles: Readonly<Record<Part, string[]>>;
  /** Opens a page of the organisation; answers it. */
  go(part: Part, path: string): Promise<Page>;
  caller(part: Part): Promise<Caller>;
  close(): Promise<void>;
}

/** A small organisation, made through the API: six people, their competence, one unit with one criterion. */
async function setUp(stand: Stand, today: string): Promise<{ orgId: string; nobody: Caller }> {
  const nobody = new Caller(intoServer(stand.running.app), stand.url);
  const email = (part: Part): string => emailOf(part);
  const founded = await nobody.post('/api/v1/setup/organisation', {
    organisation: { name: 'By Hand Ltd' },
    owner: { name: NAMES.owner, email: email('owner'), password: PASSWORD },
  });
  const orgId = String(founded['orgId']);
  const owner = await nobody.signIn(email('owner'), PASSWORD, orgId);
  const ids = new Map<Part, string>();
  const add = async (part: Part, role: string, mayAudit: boolean): Promise<void> => {
    const fields = { jobTitle: null, kind: 'staff', firmId: null, managerId: null, mayAudit, fictional: true };
    const personId = idOf(await owner.post('/people', { name: NAMES[part], email: email(part), ...fields }));
    ids.set(part, personId);
    const { token } = await owner.post('/invitations', { personId, roles: [role] });
    await nobody.post('/api/v1/invitations/accept', { token, name: NAMES[part], password: PASSWORD });
  };
  await add('manager', 'programme-manager', false);
  await add('lead', 'auditor', true);
  await add('second', 'auditor', true);
  await add('auditee', 'auditee', true);
  await add('top', 'management', false);
  for (const part of ['lead', 'second'] as const) {
    for (const kind of ['auditing', 'iso-27001', 'technical']) {
      await owner.post(`/people/${ids.get(part)}/competences`, {
        kind,
        title: `${kind}, shown`,
        issuer: 'Guild of Test Auditors',
        evidence: 'Certificate 1',
        obtainedOn: addDays(today, -300),
        expiresOn: addDays(today, 300),
      });
    }
  }
  await owner.post('/units', {
    name: 'Backup',
    kind: 'process',
    description: 'Backs up and restores.',
    ownerId: ids.get('auditee'),
    size: 2,
    legal: 2,
    risk: 4,
    change: { process: 2, structure: 1, people: 1, technology: 2 },
    key: true,
    legalMaxMonths: null,
    criteria: ['A.8.13'],
  });
  return { orgId, nobody };
}

const emailOf = (part: Part): string => `${part}@by-hand.invalid`;

/** Sets up the organisation and signs everybody in, each in a context of their own. */
export async function takeHands(stand: Stand, browser: Browser): Promise<Hands> {
  const today = dateOf(new Date());
  const { orgId, nobody } = await setUp(stand, today);
  const at = async (part: Part): Promise<{ page: Page; troubles: string[] }> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const troubles = troublesOf(context);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await signIn(page, stand.url, emailOf(part), PASSWORD);
    return { page, troubles };
  };
  const seats = {
    owner: await at('owner'),
    manager: await at('manager'),
    lead: await at('lead'),
    second: await at('second'),
    auditee: await at('auditee'),
    top: await at('top'),
  };
  const each = <T>(pick: (seat: { page: Page; troubles: string[] }) => T): Record<Part, T> => ({
    owner: pick(seats.owner),
    manager: pick(seats.manager),
    lead: pick(seats.lead),
    second: pick(seats.second),
    auditee: pick(seats.auditee),
    top: pick(seats.top),
  });
  const pages = each(({ page }) => page);
  return {
    today,
    pages,
    troubles: each(({ troubles }) => troubles),
    go: async (part, path) => {
      await pages[part].goto(`${stand.url}/o/${orgId}${path}`);
      await pages[part].locator('h1').first().waitFor();
      return pages[part];
    },
    caller: (part) => nobody.signIn(emailOf(part), PASSWORD, orgId),
    close: async () => {
      for (const page of Object.values(pages)) await page.context().close();
    },
  };
}

type Scope = Page | Locator;

/** The field with this label. */
export const field = (scope: Scope, name: string): Locator =>
  scope.getByRole('textbox', { name, exact: true }).or(scope.getByRole('combobox', { name, exact: true }));

/** Fills fields by their labels. */
export async function fill(scope: Scope, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await field(scope, name).fill(value);
}

/** Chooses an option of a list. */
export async function choose(page: Page, scope: Scope, name: string, option: string | RegExp): Promise<void> {
  await field(scope, name).click();
  await page.getByRole('option', { name: option, exact: true }).click();
  await page.keyboard.press('Tab');
}

/** Presses a button by its whole name. */
export async function press(scope: Scope, name: string): Promise<void> {
  await scope.getByRole('button', { name, exact: true }).click();
}

/** The open dialog with this title. */
export const dialog = (page: Page, name: string | RegExp): Locator => page.getByRole('dialog', { name });

/** Waits until this is to be read. */
export async function reads(scope: Scope, what: string | RegExp): Promise<void> {
  await scope.getByText(what).first().waitFor();
}

/** Waits until the field holds this; lists of people come after the form. */
export async function holds(input: Locator, value: string): Promise<void> {
  await expect.poll(() => input.inputValue(), { timeout: 10_000 }).toBe(value);
}

/** The id at the end of the address. */
export const idIn = (page: Page): string =>
  page
    .url()
    .replace(/[?#].*$/, '')
    .split('/')
    .at(-1) ?? '';

/** Presses a link that downloads; answers where the file lies. */
export async function downloadBy(page: Page, link: Locator): Promise<string> {
  const [download]: [Download, void] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(await download.failure()).toBeNull();
  return download.path();
}

/** The first bytes of a file, as text. */
export const startOf = (path: string): string => readFileSync(path).subarray(0, 4).toString('latin1');
