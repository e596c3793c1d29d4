import { createHash, randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { addDays, dateOf } from '../../kernel/clock.ts';
import { absent, conflict, type Decision, done, forbidden, refused, stale } from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import type { ChangeMember, Invitation, Invite, Invited, Member } from './contract.ts';

type MemberView = z.infer<typeof Member>;
type InvitationView = z.infer<typeof Invitation>;

const VALID_DAYS = 14;

/** Everybody who can sign in here. */
export async function listMembers({ tx, orgId }: UnitOfWork): Promise<MemberView[]> {
  const rows = await tx
    .selectFrom('membership as m')
    .innerJoin('person as p', (join) => join.onRef('p.org_id', '=', 'm.org_id').onRef('p.id', '=', 'm.person_id'))
    .select(['m.person_id', 'm.roles', 'm.suspended_at', 'm.version', 'p.name', 'p.email'])
    .where('m.org_id', '=', orgId)
    .orderBy('p.name')
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    name: row.name,
    email: row.email,
    roles: row.roles as MemberView['roles'],
    suspended: row.suspended_at !== null,
    version: row.version,
  }));
}

/** Changes a member's roles, or suspends them. Nobody changes their own, and an owner always remains. */
export async function changeMember(
  uow: UnitOfWork,
  personId: string,
  input: z.infer<typeof ChangeMember>,
): Promise<Decision<MemberView>> {
  const members = await listMembers(uow);
  const before = members.find((member) => member.personId === personId);
  if (!before) return absent('member');
  if (personId === uow.actor.personId)
    return forbidden({ rule: 'member.not-oneself', message: 'Nobody changes their own roles. Ask another owner.' });
  if (before.version !== input.version) return stale(before);
  const owners = members.filter((member) =>
    member.personId === personId
      ? input.roles.includes('owner') && !input.suspended
      : member.roles.includes('owner') && !member.suspended,
  );
  if (owners.length === 0)
    return refused({
      rule: 'member.last-owner',
      message: 'The organisation needs at least one owner. Make somebody else owner first.',
      path: 'roles',
    });
  const after = { ...before, roles: input.roles, suspended: input.suspended, version: input.version + 1 };
  await uow.tx
    .updateTable('membership')
    .set({ roles: [...new Set(input.roles)], suspended_at: input.suspended ? uow.now : null, version: after.version })
    .where('org_id', '=', uow.orgId)
    .where('person_id', '=', personId)
    .execute();
  await uow.record({
    act: 'member.changed',
    subject: { type: 'person', id: personId },
    audit: null,
    payload: { before: before.roles, ...after },
  });
  return done(after);
}

/** Invitations, the newest first. */
export async function listInvitations({ tx, orgId, now }: UnitOfWork): Promise<InvitationView[]> {
  const rows = await tx
    .selectFrom('invitation as i')
    .innerJoin('person as p', (join) => join.onRef('p.org_id', '=', 'i.org_id').onRef('p.id', '=', 'i.person_id'))
    .selectAll('i')
    .select('p.name as person_name')
    .where('i.org_id', '=', orgId)
    .orderBy('i.invited_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    personId: row.person_id,
    personName: row.person_name,
    email: row.email,
    roles: row.roles as InvitationView['roles'],
    invitedAt: row.invited_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    state: row.accepted_at ? 'accepted' : row.revoked_at ? 'revoked' : row.expires_at <= now ? 'expired' : 'open',
  }));
}

/** Invites a person; the token is shown once and only its hash is kept. */
export async function invite(
  uow: UnitOfWork,
  input: z.infer<typeof Invite>,
): Promise<Decision<z.infer<typeof Invited>>> {
  const { tx, orgId, now, actor } = uow;
  const person = await tx
    .selectFrom('person')
    .selectAll()
    .where('org_id', '=', orgId)
    .where('id', '=', input.personId)
    .executeTakeFirst();
  if (!person) return absent('person');
  if (person.email === null)
    return refused({
      rule: 'invitation.needs-email',
      message: 'This person has no e-mail address. Add it first: it is what they sign in with.',
      path: 'personId',
    });
  if ((await listMembers(uow)).some((member) => member.personId === person.id))
    return conflict({
      rule: 'invitation.is-member',
      message: `${person.name} is a member already. Change their roles instead.`,
      path: 'personId',
    });
  const token = randomBytes(32).toString('base64url');
  const row = {
    id: newId(),
    email: person.email,
    person_id: person.id,
    roles: [...new Set(input.roles)],
    invited_by: actor.personId,
    invited_at: now,
    expires_at: new Date(`${addDays(dateOf(now), VALID_DAYS)}T23:59:59.000Z`),
  };
  await tx
    .insertInto('invitation')
    .values({
      org_id: orgId,
      ...row,
      token_sha256: createHash('sha256').update(token).digest('hex'),
      accepted_at: null,
      revoked_at: null,
    })
    .execute();
  const view: InvitationView = {
    id: row.id,
    personId: person.id,
    personName: person.name,
    email: row.email,
    roles: input.roles,
    invitedAt: now.toISOString(),
    expiresAt: row.expires_at.toISOString(),
    state: 'open',
  };
  await uow.record({ act: 'member.invited', subject: { type: 'person', id: person.id }, audit: null, payload: view });
  return done({ ...view, token, link: `/invitation#token=${token}` });
}

/** Makes an open invitation useless. */
export async function revokeInvitation(uow: UnitOfWork, invitationId: string): Promise<Decision<InvitationView>> {
  const before = (await listInvitations(uow)).find((invitation) => invitation.id === invitationId);
  if (!before) return absent('invitation');
  if (before.state !== 'open')
    return conflict({ rule: 'invitation.not-open', message: `This invitation is ${before.state} already.` });
  await uow.tx
    .updateTable('invitation')
    .set({ revoked_at: uow.now })
    .where('org_id', '=', uow.orgId)
    .where('id', '=', invitationId)
    .execute();
  const after = { ...before, state: 'revoked' as const };
  await uow.record({
    act: 'invitation.revoked',
    subject: { type: 'person', id: before.personId },
    audit: null,
    payload: after,
  });
  return done(after);
}
