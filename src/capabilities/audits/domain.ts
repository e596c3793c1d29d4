import { broken, type Violation } from '../../kernel/decision.ts';

/** How an audit is conducted. */
export const MODES = ['on-site', 'remote', 'hybrid'] as const;
/** The stages of an audit, in order. */
export const STAGES = ['draft', 'mandated', 'fieldwork', 'closing', 'reported'] as const;
export type Stage = (typeof STAGES)[number];

/** Somebody on the team. */
export interface TeamMember {
  readonly assignmentId: string;
  readonly personId: string;
  readonly name: string;
  readonly role: 'lead' | 'auditor' | 'observer';
}

/** What later capabilities need to know of an audit. */
export interface AuditView {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  readonly stage: Stage;
  readonly objectives: string;
  readonly scope: string;
  readonly methods: string;
  readonly mode: (typeof MODES)[number];
  readonly remoteNote: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly createdBy: string;
  readonly plannedAuditId: string | null;
  readonly version: number;
  readonly units: readonly {
    readonly id: string;
    readonly ref: string;
    readonly name: string;
    readonly ownerId: string;
    readonly ownerName: string;
  }[];
  readonly criteria: readonly {
    readonly id: string;
    readonly title: string;
    readonly notCoveredReason: string | null;
  }[];
  readonly team: readonly TeamMember[];
}

/** Only the audit's own auditors do its work; observers watch. */
export function brokenTeamRule(
  audit: Pick<AuditView, 'team' | 'ref'>,
  actor: { readonly personId: string },
): Violation[] {
  const member = audit.team.find(({ personId }) => personId === actor.personId);
  return broken([
    [
      !member || member.role === 'observer',
      {
        rule: 'audit.team-only',
        message: `Only the auditors of ${audit.ref} may do this. Ask the programme manager to assign you.`,
      },
    ],
  ]);
}

/** Only the lead auditor. */
export function brokenLeadRule(
  audit: Pick<AuditView, 'team' | 'ref'>,
  actor: { readonly personId: string },
): Violation[] {
  const lead = audit.team.some(({ personId, role }) => personId === actor.personId && role === 'lead');
  return broken([[!lead, { rule: 'audit.lead-only', message: `Only the lead auditor of ${audit.ref} may do this.` }]]);
}

/** The act belongs to one of these stages. */
export function brokenStageRule(
  audit: Pick<AuditView, 'stage' | 'ref'>,
  allowed: readonly Stage[],
  doing: string,
): Violation[] {
  return broken([
    [
      !allowed.includes(audit.stage),
      {
        rule: 'audit.stage',
        message: `${audit.ref} is in stage "${audit.stage}"; ${doing} belongs to ${allowed.map((stage) => `"${stage}"`).join(' or ')}.`,
      },
    ],
  ]);
}

/** A time on the plan. */
export interface Slot {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly title: string;
  readonly auditorId: string | null;
  readonly auditeeId: string | null;
}

/** Nobody can be in two places at once; a slot lies within the audit. */
export function brokenSlot(
  slot: Omit<Slot, 'title'>,
  others: readonly Slot[],
  audit: Pick<AuditView, 'startsOn' | 'endsOn'>,
): Violation[] {
  const overlap = (other: Slot): boolean =>
    other.id !== slot.id && other.startsAt < slot.endsAt && slot.startsAt < other.endsAt;
  const clash = (who: 'auditorId' | 'auditeeId'): Slot | undefined =>
    others.find((other) => slot[who] !== null && other[who] === slot[who] && overlap(other));
  const [auditor, auditee] = [clash('auditorId'), clash('auditeeId')];
  const outside = slot.startsAt.slice(0, 10) < audit.startsOn || slot.endsAt.slice(0, 10) > audit.endsOn;
  return broken([
    [
      slot.endsAt <= slot.startsAt,
      { rule: 'agenda.ends-after-start', message: 'It ends after it starts. Check the times.', path: 'endsAt' },
    ],
    [
      outside,
      {
        rule: 'agenda.within-audit',
        message: `The audit takes place from ${audit.startsOn} to ${audit.endsOn}. Choose a time within it.`,
        path: 'startsAt',
      },
    ],
    [
      auditor !== undefined,
      {
        rule: 'agenda.auditor-clash',
        message: `The auditor is busy with "${auditor?.title}" at that time. Move one of them.`,
        path: 'auditorId',
      },
    ],
    [
      auditee !== undefined,
      {
        rule: 'agenda.auditee-clash',
        message: `The auditee is asked for "${auditee?.title}" at that time. Move one of them.`,
        path: 'auditeeId',
      },
    ],
  ]);
}
