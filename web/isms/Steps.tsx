import './isms.css';
import { type Steps as Scale, words } from './words.ts';

const all = [1, 2, 3, 4, 5];

/** The word for a factor's value on its scale. */
export const stepWord = (scale: Scale, value: number): string => words.steps[scale][value - 1] ?? '';

/** A factor from 1 to 5 as a small bar with its number and word. */
export function Steps({ value, scale }: { value: number; scale: Scale }) {
  const word = stepWord(scale, value);
  return (
    <span className="pl-steps">
      <span className="pl-steps-bar" aria-hidden="true">
        {all.map((step) => (
          <i key={step} data-on={step <= value || undefined} />
        ))}
      </span>
      <span>
        {value} <span className="pl-dim">{word}</span>
      </span>
    </span>
  );
}
