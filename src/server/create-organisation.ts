import { loadCatalogue } from '../capabilities/isms/index.ts';
import { type Decision, done, refused } from '../kernel/decision.ts';
import { newId } from '../kernel/ids.ts';
import type { Account } from '../platform/identity/auth.ts';
import { openLog } from '../platform/ledger/open-log.ts';
import { type Actor, inUnitOfWork } from '../platform/unit-of-work.ts';
import type { Doorstep } from './parts.ts';

/** A new organisation and its first owner. */
export interface NewOrganisation {
  readonly organisation: { readonly name: string; readonly sample?: boolean | undefined };
  readonly owner: { readonly name: string; readonly email: string; readonly password: string };
}

/** Creates the first account and its organisation. Where the organisation cannot be made, the account is taken back. */
export async function createOrganisation(
  doorstep: Doorstep,
  { organisation, owner }: NewOrganisation,
): Promise<Decision<{ orgId: string; personId: string }>> {
  const account = await doorstep.identity.createAccount(owner);
  if (!account)
    return refused({
      rule: 'account.email-taken',
      message: 'This e-mail address has an account. Sign in instead.',
      path: 'owner.email',
    });
  try {
    return await foundOrganisation(doorstep, organisation, { ...account, name: owner.name });
  } catch (error) {
    await doorstep.identity.forgetAccount(account.userId);
    throw error;
  }
}

/** Founds an organisation with its log, the catalogue of criteria and its owner, in one transaction. */
export async function foundOrganisation(
  { work, services, config }: Pick<Doorstep, 'work' | 'services' | 'config'>,
  organisation: NewOrganisation['organisation'],
  owner: Account,
): Promise<Decision<{ orgId: string; personId: string }>> {
  const orgId = newId();
  const personId = newId();
  const sample = organisation.sample ?? false;
  const actor: Actor = { userId: owner.userId, personId, name: owner.name, roles: ['owner'] };
  return inUnitOfWork(work, orgId, actor, async (uow) => {
    const { tx, now } = uow;
    await tx
      .insertInto('organisation')
      .values({ org_id: orgId, name: organisation.name, sample, created_at: now, version: 1 })
      .execute();
    await openLog(tx, orgId, config.logOrigin, services.sealer);
    await tx
      .insertInto('person')
      .values({
        org_id: orgId,
        id: personId,
        name: owner.name,
        email: owner.email,
        job_title: null,
        kind: 'staff',
        firm_id: null,
        manager_id: null,
        fictional: sample,
        may_audit: false,
        left_on: null,
        version: 1,
      })
      .execute();
    await tx
      .insertInto('membership')
      .values({
        org_id: orgId,
        user_id: owner.userId,
        person_id: personId,
        roles: ['owner'],
        suspended_at: null,
        version: 1,
      })
      .execute();
    await uow.record({
      act: 'organisation.created',
      subject: { type: 'organisation', id: orgId },
      audit: null,
      payload: { name: organisation.name, owner: { personId, name: owner.name, email: owner.email }, sample },
    });
    await loadCatalogue(uow);
    return done({ orgId, personId });
  });
}
