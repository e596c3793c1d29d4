import type { z } from 'zod';
import type { Finding } from '../../src/capabilities/findings/contract.ts';
import { useOrg } from '../ui/session.ts';
import { To } from '../ui/To.tsx';

/** The paper that it comes from; auditees read no working papers. */
export function PaperLink({ finding }: { finding: z.infer<typeof Finding> }) {
  const { may } = useOrg();
  if (!may('owner', 'programme-manager', 'auditor', 'management', 'reader'))
    return <span>{finding.workingPaperRef}</span>;
  return <To path={`/audits/${finding.auditId}/papers/${finding.workingPaperId}`}>{finding.workingPaperRef}</To>;
}
