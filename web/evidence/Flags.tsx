import type { z } from 'zod';
import type { Evidence } from '../../src/capabilities/evidence/contract.ts';
import { Status } from '../ui/Status.tsx';
import { evidence } from './strings.ts';
import './evidence.css';

const text = evidence.list;
type Item = z.infer<typeof Evidence>;

/** What must be known before one relies on a piece of evidence, as words. */
export const flagWords = (item: Pick<Item, 'typeDisagrees' | 'withdrawn' | 'superseded'>): string[] => [
  ...(item.withdrawn ? [text.withdrawn] : []),
  ...(item.superseded ? [text.superseded] : []),
  ...(item.typeDisagrees ? [text.disagrees] : []),
];

/** The same as marks. */
export function Flags({ item }: { item: Pick<Item, 'typeDisagrees' | 'withdrawn' | 'superseded'> }) {
  return (
    <span className="pl-flags">
      {flagWords(item).map((word) => (
        <Status key={word} tone={word === text.superseded ? 'na' : 'bad'}>
          {word}
        </Status>
      ))}
    </span>
  );
}
