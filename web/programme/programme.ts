import type { z } from 'zod';
import type { ProgrammeDetail } from '../../src/capabilities/programme/contract.ts';
import type { Tone } from '../ui/tones.ts';

export type Detail = z.infer<typeof ProgrammeDetail>;
export type Planned = Detail['plannedAudits'][number];

export const stateTone: Record<Detail['state'], Tone> = {
  draft: 'none',
  approved: 'good',
  'changed-since-approval': 'part',
};

/** How a planned audit stands, as a tone: reported, under way, planned, past its due date, dropped. */
export function plannedTone(planned: Planned, today: string): Tone {
  if (planned.dropped) return 'na';
  if (planned.audit) return planned.audit.stage === 'reported' ? 'good' : 'part';
  return planned.dueOn < today || planned.plannedTo > planned.dueOn ? 'bad' : 'plan';
}
