import type { z } from 'zod';
import type { Action } from '../../src/capabilities/corrective-actions/contract.ts';
import { GATES, presentSteps } from '../../src/capabilities/corrective-actions/domain.ts';
import { Section } from '../ui/Section.tsx';
import { GateItem } from './GateItem.tsx';
import { StepRecord } from './StepRecord.tsx';
import { actions } from './strings.ts';
import { words } from './words.ts';
import './actions.css';

/** The gates in order, with who passed each, when and how; the next one has its form. */
export function ActionPath({ action }: { action: z.infer<typeof Action> }) {
  const present = presentSteps(action.steps);
  const earlier = action.steps.slice(0, action.steps.length - present.length);
  const dues = present.filter((step) => step.kind === 'due-change');
  return (
    <>
      <Section title={actions.path} note={actions.pathNote(action.passed.length, GATES.length)}>
        <ol className="pl-gates">
          {GATES.map((gate) => (
            <GateItem key={gate} gate={gate} action={action} steps={present.filter((step) => step.kind === gate)} />
          ))}
        </ol>
      </Section>
      {dues.length > 0 ? (
        <Section title={actions.changes} note={String(dues.length)}>
          {dues.map((step) => (
            <StepRecord key={step.id} step={step} auditId={action.auditId} />
          ))}
        </Section>
      ) : null}
      {earlier.length > 0 ? (
        <Section title={actions.earlier} note={String(earlier.length)}>
          <details>
            <summary>{actions.earlier}</summary>
            {earlier.map((step) => (
              <div key={step.id} className="pl-earlier">
                <b>{words.kinds[step.kind]}</b>
                <StepRecord step={step} auditId={action.auditId} />
              </div>
            ))}
          </details>
        </Section>
      ) : null}
    </>
  );
}
