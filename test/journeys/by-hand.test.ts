import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../src/kernel/clock.ts';
import { parsePolicy, verifyAuditFile } from '../../src/ledger/index.ts';
import { newStand, openBrowser, type Stand, shoot } from './browser.ts';
import { closeByHand, holdMeeting } from './by-hand-acts.ts';
import {
  choose,
  dialog,
  downloadBy,
  field,
  fill,
  type Hands,
  holds,
  idIn,
  NAMES,
  type Part,
  press,
  reads,
  startOf,
  takeHands,
} from './by-hand-stage.ts';

let stand: Stand;
let browser: Browser;
let hands: Hands;
let audit = '';
let paper = '';
let finding = '';

beforeAll(async () => {
  stand = await newStand('by_hand');
  browser = await openBrowser();
  hands = await takeHands(stand, browser);
}, 120_000);
afterAll(async () => {
  await hands?.close();
  await browser?.close();
  await stand?.close();
});

describe('an internal audit by hand', { timeout: 120_000 }, () => {
  it('a programme is created, its audits proposed, and top management approves it', async () => {
    const page = await hands.go('manager', '/programmes');
    await press(page, 'New programme');
    const form = dialog(page, 'Create a programme');
    await fill(form, {
      Name: 'First cycle',
      Objectives: 'Show that backups can be restored.',
      'Programme risks': 'Few auditors.',
      Resources: 'Two auditors, ten days.',
      'Cycle from': addDays(hands.today, -10),
      'Cycle until': addDays(hands.today, 700),
    });
    await press(form, 'New programme');
    await page.getByRole('heading', { level: 1, name: 'First cycle' }).waitFor();
    await press(page, 'Propose from due dates');
    await reads(page, /audits? proposed\. Move, drop or add/);
    await page.locator('[data-pl-row]').first().waitFor();

    const top = await hands.go('top', '/programmes');
    await press(top, 'Approve …');
    await press(dialog(top, 'Approve the programme'), 'Approve programme');
    await reads(top, 'Programme approved.');
  });

  it('an audit is created from the plan, and somebody else approves its mandate', async () => {
    const page = await hands.go('manager', '/programmes');
    await page.locator('[data-pl-row]').first().getByRole('link').click();
    await press(page, 'Create audit');
    const form = dialog(page, 'Create the audit');
    await fill(form, {
      Title: 'Backup and restore',
      Objectives: 'Whether backups are tested.',
      Scope: 'All servers, this year.',
      Methods: 'Interviews and review of records.',
      'First day': hands.today,
      'Last day': addDays(hands.today, 1),
    });
    await press(form, 'Create audit');
    await page.waitForURL(/\/audits\/[0-9a-f-]{36}/);
    await page.getByRole('heading', { level: 1, name: /Backup and restore/ }).waitFor();
    audit = /\/audits\/[0-9a-f-]{36}/.exec(page.url())?.[0] ?? '';
    await reads(page, `somebody other than ${NAMES.manager} approves the mandate`);
    expect(await page.getByRole('button', { name: 'Approve mandate' }).count()).toBe(0);

    const top = await hands.go('top', `${audit}/mandate`);
    await press(top, 'Approve mandate');
    await press(dialog(top, 'Approve the mandate?'), 'Approve mandate');
    await reads(top, 'Mandate approved.');
  });

  it('who owns the unit is refused rule by rule; lead and second auditor are assigned', async () => {
    const page = await hands.go('manager', `${audit}/team`);
    await press(page, `Assign ${NAMES.auditee}`);
    const refused = dialog(page, `Assign ${NAMES.auditee}`);
    await reads(refused, 'These rules speak against it.');
    await press(refused, 'Ask anyway');
    const rules = refused.locator('[data-pl-problem] li');
    await rules.first().waitFor();
    await shoot(page, 'by-hand-refused');
    expect((await rules.allTextContents()).filter((rule) => /owns/.test(rule))).toHaveLength(1);
    expect(await rules.count()).toBeGreaterThan(1);
    await press(refused, 'Cancel');
    for (const [part, role] of [
      ['lead', 'Lead auditor'],
      ['second', 'Auditor'],
    ] as const) {
      await press(page, `Assign ${NAMES[part]}`);
      const form = dialog(page, `Assign ${NAMES[part]}`);
      await choose(page, form, 'Role', role);
      await press(form, 'Assign');
      await reads(page, `${NAMES[part]} is on the team.`);
    }
  });

  it('the lead plans a time and records the opening meeting, with which fieldwork starts', async () => {
    const page = await hands.go('lead', `${audit}/plan`);
    await press(page, 'Add time');
    const form = dialog(page, 'Add a time');
    await fill(form, { What: 'Interview on restore tests', Place: 'Room 1' });
    await choose(page, form, 'Unit', /Backup/);
    await choose(page, form, 'Auditor', NAMES.lead);
    await holds(field(form, 'Auditee'), NAMES.auditee);
    await press(form, 'Add time');
    await reads(page, 'Time added.');
    await holdMeeting(hands, audit, 'opening');
  });

  it('evidence is asked for; the auditee answers in words and with a file', async () => {
    const page = await hands.go('lead', `${audit}/requests`);
    await press(page, 'Ask for evidence');
    const form = dialog(page, 'Ask for evidence');
    await fill(form, { Wanted: 'Restore test records', Due: addDays(hands.today, 1) });
    await press(form, 'Ask');
    await reads(page, /asked\.$/);

    const theirs = await hands.go('auditee', '/requests');
    await theirs
      .getByRole('row', { name: /Restore test records/ })
      .getByRole('link')
      .first()
      .click();
    const request = theirs.getByRole('dialog');
    await fill(request, { 'In words': 'Two of five restore tests were made.' });
    await press(request, 'Send answer');
    await reads(theirs, 'Answer sent.');
    const file = {
      name: 'restore-tests.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('server,tested\na,yes\nb,no\n'),
    };
    await request.locator('input[type=file]').setInputFiles(file);
    await fill(request, { Source: 'Backup register' });
    await choose(theirs, request, 'Method', 'System export');
    await press(request, 'Add 1 file');
    await reads(theirs, '1 file stored.');
  });

  it('a working paper is written, signed, and accepted by another auditor', async () => {
    const page = await hands.go('lead', `${audit}/papers`);
    await press(page, 'Open a working paper');
    const form = dialog(page, 'Open a working paper');
    await choose(page, form, 'Criteria', /^A\.8\.13/);
    await fill(form, { Title: 'Restore tests', Procedure: 'Compare the register with the servers.' });
    await press(form, 'Open paper');
    await page.waitForURL(/\/papers\/[0-9a-f-]{36}$/);
    paper = `${audit}/papers/${idIn(page)}`;
    await press(page, 'Choose evidence');
    const evidence = dialog(page, 'Evidence of this paper');
    await evidence.getByRole('checkbox', { name: /restore-tests/ }).check();
    await press(evidence, 'Choose evidence');
    await reads(page, 'Evidence set.');
    await evidence.waitFor({ state: 'hidden' });
    await fill(page, {
      Result: 'Three of five servers had no restore test this year.',
      'Population (N)': '5',
      'Tested (n)': '5',
      Exceptions: '3',
      'Why this conclusion': 'A test a year is demanded.',
    });
    await choose(page, page, 'Conclusion', 'Does not conform');
    await press(page, 'Save and sign');
    await reads(page, /signed\. Somebody else on the team reviews it now\./);

    const other = await hands.go('second', paper);
    await press(other, 'Review');
    const review = dialog(other, /^Review /);
    await choose(other, review, 'Outcome', 'Accept');
    await press(review, 'Review');
    await reads(other, /reviewed\.$/);
  });

  it('the nonconformity is recorded and communicated; the auditee states its cause and disputes it', async () => {
    const page = await hands.go('lead', paper);
    await press(page, 'Record a finding');
    const form = dialog(page, /^Record a finding/);
    await holds(field(form, 'Found (n)'), '3');
    await choose(page, form, 'Grade', 'Minor nonconformity');
    await fill(form, { Title: 'Restore tests missing', Effect: 'Nobody knows whether data can be restored.' });
    await press(form, 'Record finding');
    await page.waitForURL(/\/findings\/[0-9a-f-]{36}$/);
    finding = `/findings/${idIn(page)}`;
    await press(page, 'Communicate');
    await press(dialog(page, 'Communicate this finding?'), 'Communicate');
    await reads(page, 'Communicated to the auditee.');

    const theirs = await hands.go('auditee', finding);
    await press(theirs, 'State the cause');
    const cause = dialog(theirs, 'State the cause');
    await fill(cause, { Cause: 'No one was named for it.' });
    await press(cause, 'State the cause');
    await reads(theirs, 'Cause stated.');
    await press(theirs, 'Reply');
    const reply = dialog(theirs, 'Reply');
    await reply.getByRole('radio', { name: 'I dispute it' }).check();
    await fill(reply, { Statement: 'One server was tested last week.' });
    await press(reply, 'Reply');
    await reads(theirs, 'Reply recorded.');
    await reads(theirs, 'One server was tested last week.');
  });

  it('after the closing meeting the lead writes and issues the report, once, and downloads it', async () => {
    await holdMeeting(hands, audit, 'closing');
    const page = await hands.go('lead', `${audit}/report`);
    await reads(page, 'Write the summary.');
    expect(await page.getByRole('button', { name: 'Issue report' }).isDisabled()).toBe(true);
    await fill(page, {
      Summary: 'One unit, one criterion, one nonconformity.',
      Conclusion: 'Restore tests are not made as demanded.',
      'Follow-up': 'Within thirty days.',
    });
    await field(page, 'Distribution').fill('Top management');
    await page.keyboard.press('Enter');
    await press(page, 'Save draft');
    await reads(page, 'Nothing keeps the report from being issued.');
    await press(page, 'Issue report');
    await press(dialog(page, 'Issue the report?'), 'Issue, immutably');
    await reads(page, 'In force');
    expect(startOf(await downloadBy(page, page.getByRole('link', { name: /^PDF/ })))).toBe('%PDF');
    await page.getByRole('button', { name: 'Issue report' }).waitFor({ state: 'detached' });
  });

  it('the audit file is sealed and downloaded, and a stranger verifies it', async () => {
    const page = await hands.go('manager', `${audit}/report`);
    await press(page, 'Seal audit file');
    const zip = await downloadBy(page, page.getByRole('link', { name: /^Download ZIP/ }));
    const { policy } = await (await hands.caller('manager')).get('/verifier-policy');
    const parsed = parsePolicy(String(policy));
    if (!parsed.ok) throw new Error(parsed.error.message);
    const report = await verifyAuditFile(zip, parsed.value);
    expect(report.problems).toEqual([]);
    expect(report.ok).toBe(true);
    expect(report.signedBy).toHaveLength(1);
    expect(report.checked.evidence).toBe(1);
  });

  it('the corrective action goes from its opening to a closure by somebody independent', async () => {
    await closeByHand(hands, audit, finding);
  });

  it('no page had an error of its scripts, of its content security policy, or of the server', () => {
    const nothing: Record<Part, string[]> = { owner: [], manager: [], lead: [], second: [], auditee: [], top: [] };
    expect(hands.troubles).toEqual(nothing);
  });
});
