import type { z } from 'zod';
import type { Certificate } from '../../src/capabilities/isms/contract.ts';
import { cycleFields } from './words.ts';

type Dates = z.infer<typeof Certificate>;
type Mark = { field: (typeof cycleFields)[number]; at: string };

/** The dates that are known, in the order of the cycle. */
export function marksOf(certificate: Dates): Mark[] {
  return cycleFields.flatMap((field) => {
    const at = certificate[field];
    return at === null ? [] : [{ field, at }];
  });
}

/** The first date that has not passed. */
export function nextOf(certificate: Dates, today: string): Mark | null {
  return marksOf(certificate).find((mark) => mark.at >= today) ?? null;
}
