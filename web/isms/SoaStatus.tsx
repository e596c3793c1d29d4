import type { z } from 'zod';
import type { SoaEntry } from '../../src/capabilities/isms/contract.ts';
import { Status } from '../ui/Status.tsx';
import { isms } from './strings.ts';
import { statusTone, words } from './words.ts';

type Entry = z.infer<typeof SoaEntry>;

export const soaWord = (entry: Entry): string =>
  entry.applicable ? words.statuses[entry.status] : isms.soa.notApplicable;

/** How far a control is in place, or that it does not apply. */
export function SoaStatus({ entry }: { entry: Entry }) {
  return <Status tone={entry.applicable ? statusTone[entry.status] : 'na'}>{soaWord(entry)}</Status>;
}
