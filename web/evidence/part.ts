import type { z } from 'zod';
import type { EvidenceRequest } from '../../src/capabilities/evidence/contract.ts';
import { type Audit, teamOf } from '../audits/audit.ts';
import { useOrg } from '../ui/session.ts';

type Request = z.infer<typeof EvidenceRequest>;

/** What the signed-in person may do with an audit's evidence; the server decides again at each act. */
export type EvidencePart = {
  /** On its team, not as an observer, with a role that acts. */
  team: boolean;
  /** Owns one of its units. */
  ownsAUnit: boolean;
  /** Asked for it, or owner of the unit that was asked. */
  asked: (request: Request) => boolean;
  /** Holds a role that answers and adds (not a reader alone). */
  answers: boolean;
};

export function useEvidencePart(audit: Audit): EvidencePart {
  const { personId, may } = useOrg();
  const mine = teamOf(audit).find((member) => member.personId === personId);
  const answers = may('owner', 'programme-manager', 'auditor', 'auditee', 'management');
  const owns = (unitId: string | null): boolean =>
    audit.units.some((unit) => unit.ownerId === personId && (unitId === null || unit.id === unitId));
  return {
    team: mine !== undefined && mine.role !== 'observer' && may('owner', 'programme-manager', 'auditor'),
    ownsAUnit: answers && owns(null),
    asked: (request) => answers && (request.askedOf === personId || owns(request.unitId)),
    answers,
  };
}
