import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { Caller } from '../journey/client.ts';
import { leaveWorkOpen } from '../journey/leave-work-open.ts';
import { runSample, sampleFounder } from '../journey/run-sample.ts';
import { dateOf } from '../kernel/clock.ts';
import { type Decision, done } from '../kernel/decision.ts';
import { createOrganisation } from './create-organisation.ts';
import { intoServer } from './into-server.ts';
import type { Doorstep } from './parts.ts';
import { SAMPLE_PASSWORD_FILE } from './sample-password.ts';

/** Who can be played in the sample. */
export interface SampleSignIns {
  readonly orgId: string;
  readonly password: string;
  readonly people: readonly {
    readonly name: string;
    readonly email: string;
    readonly roles: readonly string[];
    readonly note: string;
  }[];
}

/** Makes the sample organisation and conducts its audit through the product's own public routes. */
export async function setUpSampleOrganisation(
  app: FastifyInstance,
  doorstep: Doorstep,
): Promise<Decision<SampleSignIns>> {
  const { config, work } = doorstep;
  const password = randomBytes(9).toString('base64url');
  const founder = sampleFounder();
  const founded = await createOrganisation(doorstep, {
    organisation: { name: founder.organisation, sample: true },
    owner: { name: founder.name, email: founder.email, password },
  });
  if (!founded.ok) return founded;
  const today = dateOf(work.clock.now());
  const nobody = new Caller(intoServer(app), new URL(config.publicUrl).origin);
  const run = await runSample(nobody, { today, password, say: (line) => app.log.info(line), founded: founded.value });
  await leaveWorkOpen(run, today);
  writeFileSync(join(config.dataDir, SAMPLE_PASSWORD_FILE), `${password}\n`, { mode: 0o600 });
  const people = [...run.setUp.people.values()]
    .filter(({ roles }) => roles.length > 0)
    .map(({ name, email, roles, note }) => ({ name, email, roles, note }));
  return done({ orgId: founded.value.orgId, password, people });
}
