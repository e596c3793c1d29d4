import { type GradeName, GradeShape } from '../Grade.tsx';
import { ToneShape } from '../ToneShape.tsx';
import type { Tone } from '../tones.ts';

export type Fill = Tone | GradeName;

/** The shape that stands for a tone or a grade. */
export function FillShape({ fill }: { fill: Fill }) {
  if (fill === 'major' || fill === 'minor' || fill === 'ofi' || fill === 'strength') return <GradeShape name={fill} />;
  return <ToneShape tone={fill} />;
}
