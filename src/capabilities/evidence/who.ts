import { forbidden, type Refused, type Violation } from '../../kernel/decision.ts';
import type { Actor } from '../../platform/unit-of-work.ts';
import { type AuditView, brokenTeamRule } from '../audits/index.ts';

const READS_ALL = ['owner', 'programme-manager', 'management', 'reader'] as const;

/** Whether they act for the audit: on its team, not released, not an observer. */
export function isOnTeam(audit: AuditView, actor: Actor): boolean {
  return brokenTeamRule(audit, actor).length === 0;
}

/** The refusal where they are not of the team; null where they are. */
export function unlessOnTeam(audit: AuditView, actor: Actor): Refused | null {
  const wrong = brokenTeamRule(audit, actor);
  return wrong.length > 0 ? forbidden(...wrong) : null;
}

/** Whether they own one of the audit's units. */
export function ownsAUnit(audit: AuditView, actor: Actor): boolean {
  return audit.units.some((unit) => unit.ownerId === actor.personId);
}

/**
 * What of an audit's evidence they may read: all of it (owner, programme manager, management, reader, its own team), or what
 * concerns them (auditees: theirs, and what answers a request asked of them or of their unit), or nothing.
 */
export function reading(audit: AuditView, actor: Actor): 'all' | 'concerning' | Violation {
  if (READS_ALL.some((role) => actor.roles.includes(role))) return 'all';
  if (audit.team.some((member) => member.personId === actor.personId)) return 'all';
  if (actor.roles.includes('auditee')) return 'concerning';
  return {
    rule: 'evidence.readers-only',
    message: `You are not on the team of ${audit.ref}, so its evidence is closed to you. Ask the programme manager to assign you.`,
  };
}
