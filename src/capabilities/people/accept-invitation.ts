import { conflict, type Decision, done } from '../../kernel/decision.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';

/** Lets the bearer's account into the organisation as the invited person. */
export async function acceptInvitationOf(
  uow: UnitOfWork,
  invitationId: string,
  account: { readonly userId: string },
): Promise<Decision<null>> {
  const { tx, orgId, now } = uow;
  const invitation = await tx
    .updateTable('invitation')
    .set({ accepted_at: now })
    .where('org_id', '=', orgId)
    .where('id', '=', invitationId)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .returning(['person_id', 'roles', 'invited_by'])
    .executeTakeFirst();
  if (!invitation)
    return conflict({
      rule: 'invitation.invalid',
      message: 'This invitation was used or revoked meanwhile. Ask for a new one.',
    });
  await tx
    .insertInto('membership')
    .values({
      org_id: orgId,
      user_id: account.userId,
      person_id: invitation.person_id,
      roles: invitation.roles,
      suspended_at: null,
      version: 1,
    })
    .execute();
  await uow.record({
    act: 'member.joined',
    subject: { type: 'person', id: invitation.person_id },
    audit: null,
    payload: { invitationId, roles: invitation.roles, invitedBy: invitation.invited_by },
  });
  return done(null);
}
