import type { z } from 'zod';
import type { Action } from '../../src/capabilities/corrective-actions/contract.ts';
import type { Gate, StepKind } from '../../src/capabilities/corrective-actions/domain.ts';
import { catalogue } from '../strings/catalogue.ts';
import type { Tone } from '../ui/tones.ts';

type State = z.infer<typeof Action>['state'];
export type Outcome = 'accepted' | 'rejected' | 'effective' | 'not-effective';

const states: Record<State, string> = {
  open: 'Open',
  overdue: 'Overdue',
  'in-verification': 'To be verified',
  'in-effectiveness-review': 'Effectiveness under review',
  closed: 'Closed',
};
const kinds: Record<StepKind, string> = {
  correction: 'Correction',
  cause: 'Cause',
  'similar-cases': 'Similar cases',
  plan: 'Plan',
  done: 'Done',
  verification: 'Verification',
  effectiveness: 'Effectiveness',
  closure: 'Closure',
  reopening: 'Reopened',
  'due-change': 'Due date changed',
};
const about: Record<Gate, string> = {
  correction: 'What was done about the case itself.',
  cause: 'Why it could happen.',
  'similar-cases': 'Where else the same could be, and what was found there.',
  plan: 'What removes the cause, and how you will know that it works.',
  done: 'What was carried out, with evidence and not a promise.',
  verification: 'Somebody independent sees that it is done.',
  effectiveness: 'After enough operating time: did it work by the criteria set beforehand?',
  closure: 'Corrected, cause removed, similar cases looked for, verified and effective.',
};
const outcomes: Record<Outcome, string> = {
  accepted: 'Accepted',
  rejected: 'Rejected: start anew',
  effective: 'Effective',
  'not-effective': 'Not effective: start anew',
};

/** The trade's words for the values of the corrective action contracts. */
export const words = catalogue({ en: { states, kinds, about, outcomes } });

export const actionTone: Record<State, Tone> = {
  open: 'plan',
  overdue: 'bad',
  'in-verification': 'part',
  'in-effectiveness-review': 'part',
  closed: 'good',
};
