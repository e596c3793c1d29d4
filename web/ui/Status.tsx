import { ToneShape } from './ToneShape.tsx';
import type { Tone } from './tones.ts';

/** Where a thing stands: word and shape; the accent only for what is done. `<Status tone="part">In fieldwork</Status>`. */
export function Status({ tone = 'plan', children }: { tone?: Tone | undefined; children: string }) {
  return (
    <span className="pl-mark pl-status" data-tone={tone}>
      <ToneShape tone={tone} />
      {children}
    </span>
  );
}
