import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { acceptInvitationOf } from '../capabilities/people/index.ts';
import { type Decision, done, refused } from '../kernel/decision.ts';
import { type Actor, inUnitOfWork, type Role } from '../platform/unit-of-work.ts';
import type { Doorstep } from './parts.ts';

const INVALID = refused({
  rule: 'invitation.invalid',
  message: 'This invitation is not valid (any more). Ask an owner of the organisation for a new one.',
});

/** Makes an account for the bearer of an invitation and lets it into the organisation. */
export async function acceptInvitation(
  doorstep: Doorstep,
  { token, name, password }: { token: string; name: string; password: string },
): Promise<Decision<{ orgId: string }>> {
  const { work, identity } = doorstep;
  const tokenHash = createHash('sha256').update(token).digest('hex');
  const invitation = await work.db.transaction().execute(async (tx) => {
    await sql`select set_config('app.invitation', ${tokenHash}, true)`.execute(tx);
    return tx.selectFrom('invitation').selectAll().where('token_sha256', '=', tokenHash).executeTakeFirst();
  });
  if (!invitation || invitation.accepted_at || invitation.revoked_at || invitation.expires_at <= work.clock.now())
    return INVALID;
  const account = await identity.createAccount({ name, email: invitation.email, password });
  if (!account)
    return refused({
      rule: 'account.email-taken',
      message: 'This e-mail address has an account already. Ask the owner to add that account.',
      path: 'email',
    });
  const actor: Actor = {
    userId: account.userId,
    personId: invitation.person_id,
    name,
    roles: invitation.roles as Role[],
  };
  return inUnitOfWork(work, invitation.org_id, actor, async (uow) => {
    const outcome = await acceptInvitationOf(uow, invitation.id, account);
    return outcome.ok ? done({ orgId: invitation.org_id }) : outcome;
  });
}
