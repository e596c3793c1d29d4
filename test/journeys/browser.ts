/// <reference lib="dom" />
import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import pg from 'pg';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { readConfig } from '../../src/platform/config.ts';
import { compose, type Running } from '../../src/server/compose.ts';
import { prepareDatabase } from '../../src/server/start-product.ts';

const CANDIDATES = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A product of its own on an empty database, listening on loopback. */
export interface Stand {
  readonly url: string;
  readonly running: Running;
  close(): Promise<void>;
}

/** Starts a product on a new, empty database of the run's server. */
export async function newStand(name: string): Promise<Stand> {
  const owner = new URL(inject('database').ownerUrl);
  const client = new pg.Client({ connectionString: owner.toString() });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  owner.pathname = `/${name}`;
  const port = await freePort();
  const config = readConfig({
    PLUMBLINE_DATA: mkdtempSync(join(tmpdir(), 'plumbline-stand-')),
    PORT: String(port),
    PLUMBLINE_SECRET: inject('database').secret,
  });
  const { appUrl, secret } = await prepareDatabase(config, owner.toString(), () => {});
  const running = await compose({ config, appUrl, secret, logLevel: 'error', limitTries: false, connections: 6 });
  await running.app.listen({ host: '127.0.0.1', port });
  await running.startJobs();
  return { url: config.publicUrl, running, close: () => running.close() };
}

/** Chromium; says what to do where there is none. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = CANDIDATES.find((path) => path !== undefined && existsSync(path));
  if (!executablePath)
    throw new Error('There is no Chromium. Run `npm test`, which installs it, or set CHROMIUM to a browser.');
  return chromium.launch({ executablePath, args: QUIET });
}

/** What went wrong in a page: errors of scripts, of the content security policy, and answers of 500 and more. */
export function troublesOf(context: BrowserContext): string[] {
  const troubles: string[] = [];
  context.on('page', (page) => {
    page.on('pageerror', (error) => troubles.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('status of 4'))
        troubles.push(`${page.url()}: ${message.text()}`);
    });
    page.on('response', (answer) => {
      if (answer.status() >= 500) troubles.push(`${answer.url()}: ${answer.status()}`);
    });
  });
  return troubles;
}

/** No serious or critical finding of axe-core on what the page shows now. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  });
  expect.soft(found, page.url()).toEqual([]);
}

/** Signs a person in by the sign-in page. */
export async function signIn(page: Page, url: string, email: string, password: string): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByRole('textbox', { name: /e-?mail/i }).fill(email);
  await page.locator('input[type=password]').fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/o\//);
}

/** Waits until the page has its heading and nothing is loading. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.locator('h1').first().waitFor();
}

/** Keeps a picture where PLUMBLINE_SHOTS names a folder. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['PLUMBLINE_SHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
