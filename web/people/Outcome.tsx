import type { z } from 'zod';
import type { Proof } from '../../src/capabilities/people/contract.ts';
import { Status } from '../ui/Status.tsx';
import type { Tone } from '../ui/tones.ts';
import { people as strings } from './strings.ts';

export type OutcomeName = z.infer<typeof Proof>['outcome'];

export const outcomeTone: Record<OutcomeName, Tone> = { pass: 'good', threatened: 'part', fail: 'bad' };

/** How independence was judged, as word and shape. */
export function Outcome({ outcome }: { outcome: OutcomeName }) {
  return <Status tone={outcomeTone[outcome]}>{strings.independence.outcomes[outcome]}</Status>;
}
