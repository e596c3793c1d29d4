import type { CONCLUSIONS, PAPER_STAGES, REVIEW_OUTCOMES } from '../../src/capabilities/fieldwork/domain.ts';
import { catalogue } from '../strings/catalogue.ts';
import type { Tone } from '../ui/tones.ts';

type Stage = (typeof PAPER_STAGES)[number];
export type Conclusion = (typeof CONCLUSIONS)[number];
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

const stages: Record<Stage, string> = { open: 'Open', prepared: 'To be reviewed', reviewed: 'Reviewed' };
const conclusions: Record<Conclusion, string> = {
  conforms: 'Conforms',
  'does-not-conform': 'Does not conform',
  opportunity: 'Opportunity for improvement',
  'not-concluded': 'Not concluded',
};
const outcomes: Record<ReviewOutcome, string> = { accepted: 'Accept', returned: 'Return to its preparer' };

/** The trade's words for the values of the fieldwork contracts. */
export const words = catalogue({ en: { stages, conclusions, outcomes } });

export const stageTone: Record<Stage, Tone> = { open: 'plan', prepared: 'part', reviewed: 'good' };
