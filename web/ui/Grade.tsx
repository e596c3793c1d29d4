import { ui } from './strings.ts';

const shapes = {
  major: 'M4 1h6l3 3v6l-3 3H4l-3-3V4z',
  minor: 'M7 1.5l6 11H1z',
  ofi: 'M7 1.500a5.500 5.500 0 1 1 0 11 5.500 5.500 0 0 1 0-11z',
  strength: 'M1.500 7.500L5.500 11.500 12.500 3',
} as const;

const filled: ReadonlySet<string> = new Set(['major', 'minor']);

export type GradeName = keyof typeof shapes;

/** The server's words for a grade. */
export function gradeName(grade: string): GradeName {
  if (grade.includes('major')) return 'major';
  if (grade.includes('minor')) return 'minor';
  return grade.includes('strength') ? 'strength' : 'ofi';
}

/** A grade: colour, shape and word. `grade` may be the contract's value (`major-nonconformity`) or the short name. */
export function Grade({ grade, long = false }: { grade: string; long?: boolean | undefined }) {
  const name = gradeName(grade);
  return (
    <span className="pl-mark pl-grade" data-grade={name} title={ui.gradesLong[name]}>
      <GradeShape name={name} />
      {long ? ui.gradesLong[name] : ui.grades[name]}
    </span>
  );
}

export function GradeShape({ name }: { name: GradeName }) {
  return (
    <svg
      width="11"
      height="11"
      viewBox="0 0 14 14"
      aria-hidden="true"
      fill={filled.has(name) ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="2"
    >
      <path d={shapes[name]} />
    </svg>
  );
}
