import type { METHODS, REQUEST_STATES } from '../../src/capabilities/evidence/domain.ts';
import { catalogue } from '../strings/catalogue.ts';
import type { Tone } from '../ui/tones.ts';

export type Method = (typeof METHODS)[number];
type RequestState = (typeof REQUEST_STATES)[number];

const methods: Record<Method, string> = {
  interview: 'Interview',
  observation: 'Observation',
  'document-review': 'Document review',
  'system-export': 'System export',
  'technical-test': 'Technical test',
  sampling: 'Sampling',
};
const states: Record<RequestState, string> = {
  open: 'Open',
  answered: 'Answered',
  overdue: 'Overdue',
  withdrawn: 'Withdrawn',
};

/** The trade's words for the values of the evidence contracts. */
export const words = catalogue({ en: { methods, states } });

export const stateTone: Record<RequestState, Tone> = {
  open: 'plan',
  answered: 'good',
  overdue: 'bad',
  withdrawn: 'na',
};
