import type { z } from 'zod';
import type { Step } from '../../src/capabilities/corrective-actions/contract.ts';
import { EvidenceLinks } from '../evidence/EvidenceLinks.tsx';
import { Person } from '../ui/Person.tsx';
import { When } from '../ui/When.tsx';
import { actions } from './strings.ts';
import { words } from './words.ts';

/** What somebody recorded: who, when, what. */
export function StepRecord({ step, auditId }: { step: z.infer<typeof Step>; auditId: string }) {
  return (
    <div className="pl-step">
      <div className="pl-dim">
        <Person name={step.takenByName} id={step.takenBy} /> · <When at={step.takenAt} plain />
      </div>
      {step.outcome ? <b>{words.outcomes[step.outcome]}</b> : null}
      {step.newDueOn ? (
        <b>
          {actions.newDue}: <When at={step.newDueOn} plain />
        </b>
      ) : null}
      <div className="pl-prose">{step.statement}</div>
      {step.effectivenessCriteria ? (
        <div className="pl-prose">
          <span className="pl-dim">{actions.criteria}</span>
          <br />
          {step.effectivenessCriteria}
        </div>
      ) : null}
      {step.reviewAfter ? (
        <div>
          <span className="pl-dim">{actions.reviewAfter}</span> <When at={step.reviewAfter} />
        </div>
      ) : null}
      {step.evidence.length > 0 ? (
        <div>
          <span className="pl-dim">{actions.evidence}</span>
          <EvidenceLinks auditId={auditId} items={step.evidence} />
        </div>
      ) : null}
    </div>
  );
}
