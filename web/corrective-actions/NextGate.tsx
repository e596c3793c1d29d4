import type { z } from 'zod';
import type { Action } from '../../src/capabilities/corrective-actions/contract.ts';
import { type Gate, presentSteps } from '../../src/capabilities/corrective-actions/domain.ts';
import { Refusals } from '../ui/Refusals.tsx';
import { useActionPart } from './action-part.ts';
import { StepForm } from './StepForm.tsx';
import { actions } from './strings.ts';

const independent: ReadonlySet<Gate> = new Set(['verification', 'effectiveness', 'closure']);

/** The form of the next gate for whoever may take it; for others who can, and why they cannot. */
export function NextGate({ gate, action }: { gate: Gate; action: z.infer<typeof Action> }) {
  const part = useActionPart(action);
  const hindered = part.hindered(gate);
  const plan = presentSteps(action.steps).findLast((step) => step.kind === 'plan');
  if (!part.reads && hindered.length === 0) {
    return (
      <div className="pl-next-gate">
        {gate === 'effectiveness' && plan?.effectivenessCriteria ? (
          <p className="pl-prose">
            <span className="pl-dim">{actions.criteriaSet}</span>
            <br />
            {plan.effectivenessCriteria}
          </p>
        ) : null}
        <StepForm gate={gate} action={action} />
      </div>
    );
  }
  return (
    <div className="pl-next-gate">
      <p>
        {independent.has(gate) ? actions.who.independent : actions.who.owners(action.ownerName, part.unitOwnerName)}
      </p>
      {part.reads ? <p className="pl-dim">{actions.who.reader}</p> : <Refusals reasons={hindered} />}
    </div>
  );
}
