import type { z } from 'zod';
import type { AssignmentProofShape, Candidate, Safeguard } from '../../src/capabilities/audits/contract.ts';

export type Proofs = z.infer<typeof AssignmentProofShape>;
export type PartName = keyof Proofs;
export type CandidateView = z.infer<typeof Candidate>;
export type SafeguardView = z.infer<typeof Safeguard>;

export const partNames: readonly PartName[] = ['independence', 'competence', 'availability'];

/** A threatened independence whose every threat is answered by an approved safeguard. */
export const isGuarded = (candidate: Pick<CandidateView, 'personId' | 'proof'>, safeguards: readonly SafeguardView[]) =>
  candidate.proof.independence.outcome === 'threatened' &&
  !against(candidate, safeguards).some((rule) => rule.part === 'independence');

export type Verdict = 'fit' | 'safeguard' | 'observer' | 'barred';

/** Rules that speak against the assignment; a threat that an approved safeguard answers does not. */
export function against(candidate: Pick<CandidateView, 'personId' | 'proof'>, safeguards: readonly SafeguardView[]) {
  const guarded = safeguards
    .filter((safeguard) => safeguard.personId === candidate.personId && safeguard.approvedBy !== null)
    .map((safeguard) => safeguard.rule);
  return partNames.flatMap((part) =>
    candidate.proof[part].rules
      .filter((rule) => rule.outcome === 'fail' || (rule.outcome === 'threatened' && !guarded.includes(rule.rule)))
      .map((rule) => ({ ...rule, part, message: `${rule.because} ${rule.sentence}` })),
  );
}

/** What can become of a candidate in this audit. */
export function verdictOf(candidate: CandidateView, safeguards: readonly SafeguardView[]): Verdict {
  const rules = against(candidate, safeguards);
  if (rules.length === 0) return 'fit';
  const other = rules.filter((rule) => rule.part !== 'competence');
  if (other.some((rule) => rule.outcome === 'fail')) return 'barred';
  return other.length < rules.length ? 'observer' : 'safeguard';
}

/** The threats to a candidate's independence that have no safeguard yet. */
export const threatsOf = (candidate: CandidateView, safeguards: readonly SafeguardView[]) =>
  candidate.proof.independence.rules.filter(
    (rule) =>
      rule.outcome === 'threatened' &&
      !safeguards.some((safeguard) => safeguard.personId === candidate.personId && safeguard.rule === rule.rule),
  );
