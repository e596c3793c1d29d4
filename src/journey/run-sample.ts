import { type Caller, idOf, type RefusalMet, type Thing } from './client.ts';
import { closeNonconformity, issueReport } from './conclude-audit.ts';
import { type Conducted, doFieldwork, prepareAudit, type Stage } from './conduct-audit.ts';
import { readSample } from './sample-data.ts';
import { type SetUp, setUpSample } from './set-up-sample.ts';

/** The sample organisation with its audit conducted. */
export interface SampleRun {
  readonly setUp: SetUp;
  readonly conducted: Conducted;
  readonly report: Thing;
  readonly refusals: readonly RefusalMet[];
  readonly as: (key: string) => Promise<Caller>;
}

/** What a run needs to know. */
export interface SampleOptions {
  /** `YYYY-MM-DD`: the dates of the sample count from here. */
  readonly today: string;
  readonly password: string;
  readonly say: (line: string) => void;
  /** Signs in everybody that plays a part. */
  readonly founded: { readonly orgId: string; readonly personId: string };
}

/** Sets up the sample organisation and conducts its audit, all over the public HTTP API. */
export async function runSample(nobody: Caller, { today, password, say, founded }: SampleOptions): Promise<SampleRun> {
  const { organisation, audit: story } = readSample();
  const founder = organisation.people.find((person) => person.roles.includes('owner'));
  if (!founder) throw new Error('the sample has no owner');
  const owner = await nobody.signIn(founder.email, password, founded.orgId);
  const setUp = await setUpSample(nobody, owner, founded, organisation, today, password, say);
  const signedIn = new Map<string, Promise<Caller>>();
  const as = (key: string): Promise<Caller> => {
    const person = setUp.people.get(key);
    if (!person) throw new Error(`nobody is "${key}"`);
    const caller = signedIn.get(key) ?? nobody.signIn(person.email, password, founded.orgId);
    signedIn.set(key, caller);
    return caller;
  };
  const refusals: RefusalMet[] = [];
  const stage: Stage = { as, setUp, story, today, refusals, say };
  const conducted = await doFieldwork(stage, await prepareAudit(stage));
  const report = await issueReport(stage, conducted);
  await closeNonconformity(stage, conducted);
  return { setUp, conducted, report, refusals, as };
}

/** Who founds the sample organisation. */
export function sampleFounder(): { readonly organisation: string; readonly name: string; readonly email: string } {
  const { organisation } = readSample();
  const founder = organisation.people.find((person) => person.roles.includes('owner'));
  if (!founder) throw new Error('the sample has no owner');
  return { organisation: organisation.organisation.name, name: founder.name, email: founder.email };
}

/** Seals the audit file and downloads it. */
export async function takeAuditFile(reader: Caller, auditId: string): Promise<Buffer> {
  const sealed = await reader.post(`/audits/${auditId}/audit-files`);
  return reader.download(`/audit-files/${idOf(sealed)}/zip`);
}
