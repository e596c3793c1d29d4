import { addMonths } from '../../kernel/clock.ts';

/** What a person may do for a unit. */
export const RESPONSIBILITY_KINDS = ['owns', 'operates', 'built', 'wrote', 'manages', 'answers-for'] as const;
/** What could bend a person's judgement. */
export const INTEREST_KINDS = ['financial', 'family', 'friendship', 'sold-advice', 'former-role'] as const;
/** What a competence is in: auditing in general, ISO/IEC 27001 in particular, or a technical field. */
export const COMPETENCE_KINDS = ['auditing', 'iso-27001', 'technical'] as const;
export const ROLES = ['owner', 'programme-manager', 'auditor', 'auditee', 'management', 'reader'] as const;

/** How long after it ended a tie still counts, in months (IIA 2024, standard 7.1; ISO 19011:2026, 5.5). */
export const COOLING_OFF_MONTHS = 12;

/** A fact that was looked at: where it stands in the record, and what it says. */
export interface Fact {
  readonly id: string;
  readonly kind: string;
  readonly says: string;
}

/** `pass`; `threatened`: acceptable with an approved safeguard; `fail`. */
export type Outcome = 'pass' | 'threatened' | 'fail';

/** One rule applied to the facts. */
export interface RuleApplied {
  readonly rule: string;
  /** The rule in a sentence. */
  readonly sentence: string;
  readonly outcome: Outcome;
  /** Why the outcome is what it is. */
  readonly because: string;
  readonly factIds: readonly string[];
}

/** Every fact looked at and every rule applied, with the outcome: the worst of the rules'. */
export interface Proof {
  readonly outcome: Outcome;
  readonly facts: readonly Fact[];
  readonly rules: readonly RuleApplied[];
  readonly judgedOn: string;
}

const SEVERITY: Record<Outcome, number> = { pass: 0, threatened: 1, fail: 2 };

/** The worst outcome; `pass` where there is none. */
export function worst(outcomes: readonly Outcome[]): Outcome {
  return outcomes.reduce<Outcome>(
    (before, outcome) => (SEVERITY[outcome] > SEVERITY[before] ? outcome : before),
    'pass',
  );
}

/** A proof from its parts. */
export function proofOf(facts: readonly Fact[], rules: readonly RuleApplied[], judgedOn: string): Proof {
  return { outcome: worst(rules.map((rule) => rule.outcome)), facts, rules, judgedOn };
}

/** Whether a tie from `fromOn` to `toOn` (null: still) counts on `on`, cooling-off included. */
export function counts(
  tie: { readonly fromOn: string; readonly toOn: string | null },
  on: string,
  coolingOffMonths = COOLING_OFF_MONTHS,
): boolean {
  return tie.fromOn <= on && (tie.toOn === null || addMonths(tie.toOn, coolingOffMonths) > on);
}

/** The managers above a person, nearest first. A cycle (which acts refuse) ends the walk. */
export function managersAbove(personId: string, managerOf: ReadonlyMap<string, string | null>): string[] {
  const above: string[] = [];
  for (
    let at = managerOf.get(personId) ?? null;
    at !== null && !above.includes(at) && at !== personId;
    at = managerOf.get(at) ?? null
  )
    above.push(at);
  return above;
}

/** Whether making `managerId` the manager of `personId` would close a circle in the reporting line. */
export function wouldCircle(
  personId: string,
  managerId: string,
  managerOf: ReadonlyMap<string, string | null>,
): boolean {
  return managerId === personId || managersAbove(managerId, managerOf).includes(personId);
}
