import type { z } from 'zod';
import { AuditDetail } from '../../src/capabilities/audits/contract.ts';
import type { Stage } from '../../src/capabilities/audits/domain.ts';
import { useOne } from '../ui/queries.ts';
import { useOrg } from '../ui/session.ts';

/** One audit with all that belongs to it. */
export type Audit = z.infer<typeof AuditDetail>;
export type Assignment = Audit['assignments'][number];
export type AgendaItem = Audit['agenda'][number];
export type Meeting = Audit['meetings'][number];

/** One audit, as the server lets the reader see it. */
export const useAudit = (auditId: string) => useOne(`/audits/${auditId}`, AuditDetail);

/** The present team, the lead first. */
export const teamOf = (audit: Audit): Assignment[] =>
  audit.assignments
    .filter((assignment) => !assignment.released)
    .toSorted((a, b) => Number(b.role === 'lead') - Number(a.role === 'lead') || a.name.localeCompare(b.name));

export const leadOf = (audit: Audit): Assignment | null =>
  teamOf(audit).find((assignment) => assignment.role === 'lead') ?? null;

/** What the signed-in person is in this audit. The server decides again at each act. */
export type Part = {
  personId: string | null;
  /** Owner or programme manager. */
  manages: boolean;
  isLead: boolean;
  /** Lead or auditor of this audit, with the role to act. */
  isAuditor: boolean;
  inStage: (...stages: readonly Stage[]) => boolean;
};

export function usePart(audit: Audit): Part {
  const { personId, may } = useOrg();
  const mine = teamOf(audit).find((assignment) => assignment.personId === personId);
  const acts = may('auditor') && mine !== undefined;
  return {
    personId,
    manages: may('owner', 'programme-manager'),
    isLead: acts && mine.role === 'lead',
    isAuditor: acts && mine.role !== 'observer',
    inStage: (...stages) => stages.includes(audit.stage),
  };
}
