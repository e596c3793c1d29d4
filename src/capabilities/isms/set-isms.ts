import type { z } from 'zod';
import { type Decision, done, stale } from '../../kernel/decision.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import type { Isms, SetIsms } from './contract.ts';
import { findIsms, organisationName } from './store.ts';

type View = z.infer<typeof Isms>;

/** The ISMS as it stands; version 0 while nothing is set. */
export async function readIsms(uow: UnitOfWork): Promise<View> {
  const row = await findIsms(uow);
  return {
    organisationName: await organisationName(uow),
    scope: row?.scope ?? '',
    interestedParties: (row?.interested_parties ?? []) as View['interestedParties'],
    version: row?.version ?? 0,
  };
}

/** Sets scope and interested parties (clauses 4.2 and 4.3). */
export async function setIsms(uow: UnitOfWork, input: z.infer<typeof SetIsms>): Promise<Decision<View>> {
  const before = await readIsms(uow);
  if (before.version !== input.version) return stale(before);
  const values = {
    scope: input.scope,
    interested_parties: JSON.stringify(input.interestedParties),
    version: input.version + 1,
  };
  await uow.tx
    .insertInto('isms')
    .values({ org_id: uow.orgId, ...values })
    .onConflict((oc) => oc.column('org_id').doUpdateSet(values))
    .execute();
  const after = {
    ...before,
    scope: input.scope,
    interestedParties: input.interestedParties,
    version: input.version + 1,
  };
  await uow.record({ act: 'isms.set', subject: { type: 'isms', id: uow.orgId }, audit: null, payload: after });
  return done(after);
}
