import type { ReactNode } from 'react';
import type { Tone } from './tones.ts';

const circle = <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" strokeWidth="1.6" />;

const shapes: Record<Tone, ReactNode> = {
  good: <circle cx="7" cy="7" r="5.8" fill="currentColor" />,
  part: (
    <>
      {circle}
      <path d="M7 2a5 5 0 0 1 0 10z" fill="currentColor" />
    </>
  ),
  plan: circle,
  bad: <path d="M2.500 2.500l9 9M11.500 2.500l-9 9" stroke="currentColor" strokeWidth="2.400" strokeLinecap="round" />,
  none: <circle cx="7" cy="7" r="1.600" fill="currentColor" />,
  na: <path d="M3 7h8" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />,
};

/** The shape that says a tone without colour. */
export function ToneShape({ tone, size = 11 }: { tone: Tone; size?: number | undefined }) {
  return (
    <svg width={size} height={size} viewBox="0 0 14 14" aria-hidden="true">
      {shapes[tone]}
    </svg>
  );
}
