/** One broken rule: its stable name, a sentence that says what to do, and the field it concerns. */
export interface Violation {
  readonly rule: string;
  readonly message: string;
  readonly path?: string;
}

/** Why an act was not done. The kinds map to HTTP 403, 404, 409, 409 and 422. */
export type Refusal =
  | { readonly kind: 'forbidden'; readonly violations: readonly Violation[] }
  | { readonly kind: 'absent'; readonly violations: readonly Violation[] }
  | { readonly kind: 'stale'; readonly violations: readonly Violation[]; readonly current: unknown }
  | { readonly kind: 'conflict'; readonly violations: readonly Violation[] }
  | { readonly kind: 'refused'; readonly violations: readonly Violation[] };

/** What an act answers: the new thing, or all the reasons why not. */
export type Decision<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** A decision not to do it. */
export type Refused = Extract<Decision<never>, { ok: false }>;

/** The act was done. */
export function done<T>(value: T): Decision<T> {
  return { ok: true, value };
}

/** Rules are broken: all of them are named. HTTP 422. */
export function refused(...violations: readonly Violation[]): Refused {
  return { ok: false, refusal: { kind: 'refused', violations } };
}

/** No such thing here; another organisation's thing answers the same. HTTP 404. */
export function absent(what: string): Refused {
  return {
    ok: false,
    refusal: {
      kind: 'absent',
      violations: [{ rule: 'absent', message: `There is no such ${what}. Check the address or the id.` }],
    },
  };
}

/** Somebody changed it meanwhile; `current` is what it is now. HTTP 409. */
export function stale(current: unknown): Refused {
  return {
    ok: false,
    refusal: {
      kind: 'stale',
      current,
      violations: [
        {
          rule: 'stale',
          message: 'Somebody changed this meanwhile. Compare with the present version and save again.',
          path: 'version',
        },
      ],
    },
  };
}

/** The state of things does not allow it (any more). HTTP 409. */
export function conflict(...violations: readonly Violation[]): Refused {
  return { ok: false, refusal: { kind: 'conflict', violations } };
}

/** This person may not do it. HTTP 403. */
export function forbidden(...violations: readonly Violation[]): Refused {
  return { ok: false, refusal: { kind: 'forbidden', violations } };
}

/** The violations whose condition holds: `broken([[isBad, violation], …])`. */
export function broken(checks: readonly (readonly [boolean, Violation])[]): Violation[] {
  return checks.filter(([bad]) => bad).map(([, violation]) => violation);
}
