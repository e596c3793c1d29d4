import { z } from 'zod';
import { humanise } from './form-shape.ts';

const Violation = z.object({ rule: z.string(), message: z.string(), path: z.string().optional() });
export type Violation = z.infer<typeof Violation>;

/** RFC 9457, as the server sends it. */
const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string().optional(),
  violations: z.array(Violation).optional(),
  current: z.unknown().optional(),
});
export type Problem = z.infer<typeof Problem>;

const AuthError = z.object({ message: z.string().min(1) });

export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** A problem of our own, for what never reached the server or came back unreadable. */
export function localProblem(
  kind: 'offline' | 'cancelled' | 'unexpected-reply',
  title: string,
  detail: string,
): ProblemError {
  return new ProblemError({ type: `urn:plumbline:problem:${kind}`, title, status: 0, detail });
}

const byStatus: Record<number, string> = {
  401: 'You are not signed in',
  403: 'This is not allowed for you',
  404: 'Not found',
  409: 'This conflicts with what is recorded',
  413: 'Too large',
  422: 'A rule does not allow this',
  429: 'Too many attempts. Wait a minute, then try again',
};

/** Any refusal → a problem: ours as it is, the sign-in service's `{message}`, or what the status says. */
export function toProblem(status: number, body: unknown): Problem {
  const ours = Problem.safeParse(body);
  if (ours.success) return ours.data;
  const title = byStatus[status] ?? (status >= 500 ? 'The server could not answer' : 'The request was refused');
  const auth = AuthError.safeParse(body);
  const detail = auth.success ? auth.data.message : undefined;
  return { type: 'about:blank', title, status, ...(detail ? { detail } : {}) };
}

export function asProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  const detail = error instanceof Error ? error.message : String(error);
  return { type: 'urn:plumbline:problem:unexpected', title: 'Something went wrong in this page', status: 0, detail };
}

export const isSignedOut = (problem: Problem): boolean => problem.status === 401;
export const isStale = (problem: Problem): boolean => problem.status === 409 && problem.current !== undefined;

/** The field of a form that a path such as `body.items.0.text` belongs to. */
export function fieldAt(path: string | undefined, fields: ReadonlySet<string>): string | undefined {
  const own = path
    ?.replace(/^body\./, '')
    .replace(/^\//, '')
    .replaceAll('/', '.');
  const head = own?.split('.')[0];
  return own && fields.has(own) ? own : head && fields.has(head) ? head : undefined;
}

/** Of what a contract says about one field the first is enough; what belongs to no field stays, with the name of its place. */
export function firstOfEach(
  violations: readonly Violation[],
  fieldOf: (path: string) => string | undefined,
): Violation[] {
  const seen = new Set<string>();
  return violations.flatMap((violation) => {
    const place = violation.path ?? '';
    const field = fieldOf(place);
    if (seen.has(field ?? place)) return [];
    seen.add(field ?? place);
    const name = humanise(place.split('.').findLast((part) => !/^\d*$/.test(part)) ?? '');
    return [field || name === '' ? violation : { ...violation, message: `${name}: ${violation.message}` }];
  });
}

/** Which broken rules belong at a field of the form, and which must stand above it. */
export function splitViolations(
  violations: readonly Violation[],
  fields: ReadonlySet<string>,
): { atField: Record<string, string>; general: Violation[] } {
  const atField: Record<string, string> = {};
  const general: Violation[] = [];
  for (const violation of violations) {
    const key = fieldAt(violation.path, fields);
    if (key === undefined) general.push(violation);
    else atField[key] = atField[key] ? `${atField[key]} ${violation.message}` : violation.message;
  }
  return { atField, general };
}
