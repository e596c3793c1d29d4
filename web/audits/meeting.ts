import { type Audit, leadOf, type Meeting, type Part, teamOf } from './audit.ts';
import { planText } from './plan-strings.ts';
import { audits } from './strings.ts';

export type MeetingKind = Meeting['kind'];
export type Attendant = { personId: string; name: string; note: string; present: boolean };

/** Why the reader cannot record the meeting now; null when they can. */
export function whyNoMeeting(kind: MeetingKind, audit: Audit, part: Part): string | null {
  const why = planText.why;
  if (!part.inStage(kind === 'opening' ? 'mandated' : 'fieldwork')) return why.notYet[kind];
  if (!part.isAuditor) return why.team;
  if (kind === 'closing') return null;
  if (!leadOf(audit)) return why.lead;
  return audit.agenda.some((item) => !item.cancelled) ? null : why.plan;
}

/** Who is expected: the team, those on the plan, the owners of the units. Each once. */
export function expected(audit: Audit): Attendant[] {
  const all = new Map<string, Attendant>();
  const add = (personId: string | null, name: string | null, note: string) => {
    if (personId && name && !all.has(personId)) all.set(personId, { personId, name, note, present: false });
  };
  for (const member of teamOf(audit)) add(member.personId, member.name, audits.teamRoles[member.role]);
  for (const item of audit.agenda) if (!item.cancelled) add(item.auditeeId, item.auditeeName, planText.auditee);
  for (const unit of audit.units) add(unit.ownerId, unit.ownerName, unit.name);
  return [...all.values()];
}
