import type { z } from 'zod';
import type { Finding } from '../../src/capabilities/findings/contract.ts';
import type { Audit } from '../audits/audit.ts';
import { HistorySection } from '../evidence/HistorySection.tsx';
import { CauseSection } from './CauseSection.tsx';
import { FindingAction } from './FindingAction.tsx';
import { FindingRecord } from './FindingRecord.tsx';
import { useFindingPart } from './finding-part.ts';
import { RepliesSection } from './RepliesSection.tsx';
import { findings } from './strings.ts';

const text = findings.page;

/** The finding and everything that followed it. */
export function FindingBody({ finding, audit }: { finding: z.infer<typeof Finding>; audit: Audit }) {
  const part = useFindingPart(finding, audit);
  return (
    <>
      {part.auditor && !part.changes ? <p className="pl-why">{text.whyReported}</p> : null}
      {finding.flaggedReason ? (
        <div className="pl-flagged" role="note">
          <b>{text.flag}</b>
          <p>{finding.flaggedReason}</p>
        </div>
      ) : null}
      <FindingRecord finding={finding} />
      <RepliesSection finding={finding} may={part.ownsUnit} reported={audit.stage === 'reported'} />
      <CauseSection finding={finding} may={part.ownsUnit} />
      <FindingAction finding={finding} may={part.opensAction} />
      <HistorySection type="finding" id={finding.id} />
    </>
  );
}
