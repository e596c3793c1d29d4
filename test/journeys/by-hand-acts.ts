import { idOf } from '../../src/journey/client.ts';
import { addDays } from '../../src/kernel/clock.ts';
import { dialog, field, fill, type Hands, holds, idIn, NAMES, press, reads } from './by-hand-stage.ts';

/** Records a meeting with everybody there. */
export async function holdMeeting(hands: Hands, audit: string, kind: 'opening' | 'closing'): Promise<void> {
  const page = await hands.go('lead', `${audit}/plan`);
  const title = `Record ${kind} meeting`;
  await press(page, title);
  const form = dialog(page, title);
  await press(form, 'Everybody was there');
  await fill(form, { Place: 'Room 1', Minutes: `The ${kind} meeting was held as planned.` });
  await press(form, title);
  await reads(page, new RegExp(`^${kind} meeting recorded`, 'i'));
}

/** The gates of a corrective action between the first and the last, through the API. */
async function passTheMiddle(hands: Hands, audit: string, action: string): Promise<void> {
  const [owner, verifier] = [await hands.caller('auditee'), await hands.caller('second')];
  let version = (await owner.get(action)).version;
  const take = async (who: typeof owner, step: object): Promise<void> => {
    version = (await who.post(`${action}/steps`, { ...step, version })).version;
  };
  await take(owner, { kind: 'cause', statement: 'No one was named for restore tests.' });
  await take(owner, { kind: 'similar-cases', statement: 'Archive looked at: tested.' });
  const effectivenessCriteria = 'Every server has a restore test.';
  await take(owner, { kind: 'plan', statement: 'Name one.', effectivenessCriteria, reviewAfter: hands.today });
  const fields = { title: 'Restore tests', source: 'Register', method: 'system-export' };
  const provenance = { collectedAt: new Date().toISOString(), requestId: null, supersedesId: null };
  const proof = { name: 'tests.csv', bytes: Buffer.from('server,tested\nb,yes\n') };
  const evidence = await owner.upload(`${audit}/evidence`, { ...fields, ...provenance }, proof);
  await take(owner, { kind: 'done', statement: 'Named, and all tested.', evidenceIds: [idOf(evidence)] });
  await take(verifier, { kind: 'verification', outcome: 'accepted', statement: 'Seen in the register.' });
  await take(verifier, { kind: 'effectiveness', outcome: 'effective', statement: 'All five tested.' });
}

/** The corrective action of a finding: opened and corrected by the auditee, closed by another, in their browsers. */
export async function closeByHand(hands: Hands, audit: string, finding: string): Promise<void> {
  const page = await hands.go('auditee', finding);
  await press(page, 'Open the corrective action');
  const form = dialog(page, 'Open the corrective action');
  await holds(field(form, 'Owner of the action'), NAMES.auditee);
  await fill(form, { Due: addDays(hands.today, 30) });
  await press(form, 'Open the corrective action');
  await page.waitForURL(/\/corrective-actions\/[0-9a-f-]{36}$/);
  const action = `/corrective-actions/${idIn(page)}`;
  await fill(page, { Statement: 'The three servers were restored on a test machine.' });
  await press(page, 'Record: correction');
  await reads(page, 'Correction recorded.');
  await passTheMiddle(hands, audit, action);

  const closer = await hands.go('second', action);
  await fill(closer, { Statement: 'Corrected, cause removed, verified and effective.' });
  await press(closer, 'Record: closure');
  await reads(closer, 'Closure recorded.');
  await reads(closer, '8 of 8 gates passed');
}
