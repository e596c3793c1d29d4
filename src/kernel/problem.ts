import type { Refusal, Violation } from './decision.ts';

/** Problem details of RFC 9457, with the broken rules. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly violations?: readonly Violation[];
  /** For a stale write: the thing as it is now. */
  readonly current?: unknown;
}

const KINDS = {
  malformed: [400, 'The request cannot be read'],
  unauthenticated: [401, 'Sign in first'],
  forbidden: [403, 'You may not do this'],
  absent: [404, 'Not found'],
  'method-not-allowed': [405, 'Not that method here'],
  stale: [409, 'Changed meanwhile'],
  conflict: [409, 'Not possible in this state'],
  'too-large': [413, 'Too large'],
  'unsupported-media-type': [415, 'Unsupported media type'],
  refused: [422, 'Refused by a rule'],
  'too-many-requests': [429, 'Too many requests'],
  unexpected: [500, 'Something went wrong'],
  unavailable: [503, 'Not available now'],
} as const satisfies Record<string, readonly [number, string]>;

/** The kinds of problem that the HTTP API answers with. */
export type ProblemKind = keyof typeof KINDS;

/** A problem of that kind. `detail` says what to do. */
export function problem(
  kind: ProblemKind,
  detail: string,
  violations?: readonly Violation[],
  current?: unknown,
): Problem {
  const [status, title] = KINDS[kind];
  return {
    type: `urn:plumbline:problem:${kind}`,
    title,
    status,
    detail,
    ...(violations ? { violations } : {}),
    ...(current === undefined ? {} : { current }),
  };
}

/** The problem that tells of a refusal. */
export function problemOf(refusal: Refusal): Problem {
  const detail = refusal.violations.map((violation) => violation.message).join(' ');
  return refusal.kind === 'stale'
    ? problem('stale', detail, refusal.violations, refusal.current)
    : problem(refusal.kind, detail, refusal.kind === 'absent' ? undefined : refusal.violations);
}
