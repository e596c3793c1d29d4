import type { z } from 'zod';
import type { Paper } from '../../src/capabilities/fieldwork/contract.ts';
import type { Audit } from '../audits/audit.ts';
import { HistorySection } from '../evidence/HistorySection.tsx';
import { PaperEditor } from './PaperEditor.tsx';
import { PaperFindings } from './PaperFindings.tsx';
import { PaperGuidance } from './PaperGuidance.tsx';
import { PaperText } from './PaperText.tsx';
import { usePaperPart } from './paper-part.ts';
import { Signatures } from './Signatures.tsx';
import { fieldwork } from './strings.ts';

type Props = { paper: z.infer<typeof Paper>; audit: Audit };

/** The paper and, beside it, the guidance of its criteria. */
export function PaperBody({ paper, audit }: Props) {
  const part = usePaperPart(paper, audit);
  return (
    <>
      <Signatures paper={paper} />
      {part.why.map((reason) => (
        <p key={reason} className="pl-why">
          {reason}
        </p>
      ))}
      {paper.flagged ? (
        <div className="pl-flagged" role="note">
          <b>{fieldwork.paper.flag}</b>
          <p>{paper.flaggedReason}</p>
          <p>{paper.stage === 'open' ? fieldwork.paper.flagText : fieldwork.paper.flagSigned}</p>
        </div>
      ) : null}
      <div className="pl-paper-page">
        <div>
          {part.writes ? <PaperEditor paper={paper} /> : <PaperText paper={paper} />}
          <PaperFindings paper={paper} />
          <HistorySection type="working-paper" id={paper.id} />
        </div>
        <PaperGuidance criteria={paper.criterionIds} />
      </div>
    </>
  );
}
