import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, newStand, openBrowser, type Stand, settled, shoot, troublesOf } from './browser.ts';

let stand: Stand;
let browser: Browser;
beforeAll(async () => {
  stand = await newStand('first_run');
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await stand?.close();
});

describe('the first run', () => {
  it('a newcomer creates an organisation, is told what to do next, and adds the first person and unit by keyboard and form', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const troubles = troublesOf(context);
    const page = await context.newPage();
    await page.goto(stand.url);
    await settled(page);
    await expectAccessible(page);
    await shoot(page, 'first-run');
    await page.getByRole('textbox', { name: /organisation/i }).fill('Journey Ltd');
    await page.getByRole('textbox', { name: /your name/i }).fill('Olga Owner');
    await page.getByRole('textbox', { name: /e-?mail/i }).fill('olga@journey.invalid');
    await page.locator('input[type=password]').fill('a long test password');
    await page.keyboard.press('Control+Enter');
    await page.waitForURL(/\/o\/.*\/today/);
    await settled(page);
    await expectAccessible(page);
    expect(await page.getByText('Describe the ISMS').count()).toBe(1);

    await page.keyboard.press('g');
    await page.keyboard.press('u');
    await page.waitForURL(/\/units$/);
    await settled(page);
    await page.getByRole('button', { name: 'Add unit' }).first().click();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('textbox', { name: /^name/i }).fill('IT operations');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').or(page.locator('[aria-invalid="true"]')).first().waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  }, 120_000);

  it('a second set-up is refused', async () => {
    const answer = await fetch(`${stand.url}/api/v1/setup/organisation`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: stand.url },
      body: JSON.stringify({
        organisation: { name: 'Thief' },
        owner: { name: 'T', email: 't@journey.invalid', password: 'a long test password' },
      }),
    });
    expect(answer.status).toBe(409);
  });
});
