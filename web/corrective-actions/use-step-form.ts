import type { z } from 'zod';
import { Action, TakeStep } from '../../src/capabilities/corrective-actions/contract.ts';
import type { StepKind } from '../../src/capabilities/corrective-actions/domain.ts';
import { type ActForm, useActForm } from '../ui/useActForm.ts';
import { actions } from './strings.ts';
import { type Outcome, words } from './words.ts';

/** What a step says; each form shows the fields that its kind has. */
export type StepValues = {
  kind: StepKind;
  statement: string;
  outcome: Outcome | null;
  effectivenessCriteria: string;
  reviewAfter: string | null;
  evidenceIds: string[];
  newDueOn: string | null;
  version: number;
};

/** One step on the path of a corrective action. */
export function useStepForm(action: z.infer<typeof Action>, kind: StepKind, onDone?: () => void): ActForm<StepValues> {
  const initial: StepValues = {
    kind,
    statement: '',
    outcome: null,
    effectivenessCriteria: '',
    reviewAfter: null,
    evidenceIds: [],
    newDueOn: null,
    version: action.version,
  };
  return useActForm({
    schema: TakeStep,
    initial,
    path: `/corrective-actions/${action.id}/steps`,
    reply: Action,
    // The page shows the action as it stands; a due date changed meanwhile makes no step stale.
    toBody: (values) => ({
      ...values,
      version: Math.max(values.version, action.version),
      effectivenessCriteria: values.effectivenessCriteria || null,
      reviewAfter: values.reviewAfter || null,
      newDueOn: values.newDueOn || null,
    }),
    done: actions.recorded(words.kinds[kind]),
    ...(onDone ? { onDone } : {}),
  });
}
