import { broken, type Violation } from '../../kernel/decision.ts';

/** What a criterion is: an ISO clause, an Annex A control, or the organisation's own requirement. */
export const CRITERION_KINDS = ['clause', 'control', 'own'] as const;
/** Where an own requirement comes from. */
export const SOURCE_KINDS = ['policy', 'law', 'contract'] as const;
/** How far a control is put in place. */
export const IMPLEMENTATION_STATUSES = ['not-started', 'planned', 'partly-implemented', 'implemented'] as const;
/** What can be audited. */
export const UNIT_KINDS = ['process', 'site', 'system', 'supplier', 'function'] as const;
/** What a change touches. */
export const CHANGE_KINDS = ['process', 'structure', 'people', 'technology'] as const;
/** How a risk is treated (ISO/IEC 27001, 6.1.3; terms of ISO 31000). */
export const RISK_TREATMENTS = ['modify', 'retain', 'avoid', 'share'] as const;
/** How an audit of a unit ended, worst grade first to count. */
export const AUDIT_OUTCOMES = ['clean', 'minor', 'major'] as const;

/** Order of ISO ids and own requirements: 4.1 < 4.2 < 10.2 < A.5.1 < A.5.10 < A.8.1 < OR-001. */
export function compareCriteria(a: string, b: string): number {
  const parts = (id: string): (string | number)[] =>
    id.split(/[.-]/).map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  const [left, right] = [parts(a), parts(b)];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const [x, y] = [left[at], right[at]];
    if (x === y) continue;
    if (x === undefined) return -1;
    if (y === undefined) return 1;
    if (typeof x === typeof y) return x < y ? -1 : 1;
    return typeof x === 'number' ? -1 : 1;
  }
  return 0;
}

/** Dates of a certificate's cycle, each `YYYY-MM-DD` or null where not known yet. */
export interface CycleDates {
  readonly stage1On: string | null;
  readonly stage2On: string | null;
  readonly issuedOn: string | null;
  readonly surveillance1On: string | null;
  readonly surveillance2On: string | null;
  readonly recertificationOn: string | null;
  readonly expiresOn: string | null;
}

const CYCLE = [
  ['stage1On', 'stage 1'],
  ['stage2On', 'stage 2'],
  ['issuedOn', 'issue'],
  ['surveillance1On', 'surveillance 1'],
  ['surveillance2On', 'surveillance 2'],
  ['recertificationOn', 'recertification'],
  ['expiresOn', 'expiry'],
] as const;

/** The dates of a cycle follow each other: stage 1, stage 2, issue, surveillance 1 and 2, recertification, expiry (ISO/IEC 17021-1, 9.1.3). */
export function brokenCycle(dates: CycleDates): Violation[] {
  const known = CYCLE.flatMap(([field, name]) => {
    const date = dates[field];
    return date === null ? [] : [{ field, name, date }];
  });
  return known.flatMap(({ field, name, date }, at) => {
    const before = known[at - 1];
    return before && before.date > date
      ? [
          {
            rule: 'certificate.dates-in-order',
            message: `The date of ${name} (${date}) lies before that of ${before.name} (${before.date}). Put them in order.`,
            path: field,
          },
        ]
      : [];
  });
}

/** A control that is left out needs a reason (ISO/IEC 27001, 6.1.3 d). */
export function brokenSoaEntry(entry: {
  readonly applicable: boolean;
  readonly justification: string;
  readonly status: string;
}): Violation[] {
  return broken([
    [
      !entry.applicable && entry.justification.trim() === '',
      {
        rule: 'soa.exclusion-needs-justification',
        message: 'A control that does not apply needs a justification. Say why it is left out.',
        path: 'justification',
      },
    ],
  ]);
}
