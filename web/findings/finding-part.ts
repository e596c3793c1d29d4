import type { z } from 'zod';
import type { Finding } from '../../src/capabilities/findings/contract.ts';
import { isNonconformity } from '../../src/capabilities/findings/domain.ts';
import { type Audit, usePart } from '../audits/audit.ts';
import { useOrg } from '../ui/session.ts';

export type FindingPart = {
  auditor: boolean;
  changes: boolean;
  communicates: boolean;
  /** Owner of the unit, once it is communicated: replies and states the cause. */
  ownsUnit: boolean;
  opensAction: boolean;
};

/** What the signed-in person may do with a finding; the server decides again at each act. */
export function useFindingPart(finding: z.infer<typeof Finding>, audit: Audit): FindingPart {
  const { personId, may } = useOrg();
  const part = usePart(audit);
  const communicated = finding.communicatedAt !== null;
  const owner = finding.unitOwnerId === personId;
  return {
    auditor: part.isAuditor,
    changes: part.isAuditor && part.inStage('fieldwork', 'closing'),
    communicates: part.isAuditor && !communicated,
    ownsUnit: owner && communicated && may('owner', 'programme-manager', 'auditee', 'management'),
    opensAction: communicated && isNonconformity(finding.grade) && (part.manages || owner || part.isAuditor),
  };
}
