import { type Fact, type Proof, proofOf, type RuleApplied } from './domain.ts';

/** A competence record. */
export interface CompetenceRecord {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly issuer: string;
  readonly obtainedOn: string;
  readonly expiresOn: string;
  readonly withdrawn: boolean;
}

const NEEDED: Record<string, readonly (readonly [string, string])[]> = {
  lead: [
    ['auditing', 'auditing in general'],
    ['iso-27001', 'ISO/IEC 27001 in particular'],
  ],
  auditor: [
    ['auditing', 'auditing in general'],
    ['iso-27001', 'ISO/IEC 27001 in particular'],
  ],
  observer: [],
};

/** Judges whether competence in auditing and in ISO/IEC 27001 is evidenced and valid from the audit's first day to its last (7.2, ISO 19011:2026 clause 7). */
export function judgeCompetence(
  name: string,
  role: string,
  records: readonly CompetenceRecord[],
  startsOn: string,
  endsOn: string,
  on: string,
): Proof {
  const facts: Fact[] = records.map((record) => ({
    id: record.id,
    kind: 'competence',
    says: `${record.title} (${record.kind}, ${record.issuer}), ${record.obtainedOn} to ${record.expiresOn}${record.withdrawn ? ', withdrawn' : ''}`,
  }));
  const rules = (NEEDED[role] ?? []).map(([kind, what]): RuleApplied => {
    const ofKind = records.filter((record) => record.kind === kind && !record.withdrawn);
    const valid = ofKind.find((record) => record.obtainedOn <= startsOn && record.expiresOn >= endsOn);
    const sentence = `The ${role} has evidence of competence in ${what} that is valid until the audit ends.`;
    if (valid)
      return {
        rule: `competence.${kind}`,
        sentence,
        outcome: 'pass',
        because: `${valid.title} is valid until ${valid.expiresOn}.`,
        factIds: [valid.id],
      };
    const latest = ofKind.toSorted((a, b) => b.expiresOn.localeCompare(a.expiresOn))[0];
    const because = latest
      ? latest.expiresOn < endsOn
        ? `${name}'s "${latest.title}" ${latest.expiresOn < on ? 'expired' : 'expires'} on ${latest.expiresOn}, before the audit ends on ${endsOn}. Record a renewed one.`
        : `${name}'s "${latest.title}" begins on ${latest.obtainedOn}, after the audit starts on ${startsOn}.`
      : `There is no evidence of ${name}'s competence in ${what}. Record it.`;
    return { rule: `competence.${kind}`, sentence, outcome: 'fail', because, factIds: latest ? [latest.id] : [] };
  });
  return proofOf(facts, rules, on);
}

/** A time when somebody is away. */
export interface Away {
  readonly id: string;
  readonly fromOn: string;
  readonly toOn: string;
}

/** Judges whether a person is there on at least one day, and warns where they are away for a part. */
export function judgeAvailability(
  name: string,
  absences: readonly Away[],
  leftOn: string | null,
  startsOn: string,
  endsOn: string,
  on: string,
): Proof {
  const facts: Fact[] = absences.map((away) => ({
    id: away.id,
    kind: 'absence',
    says: `${name} is away ${away.fromOn} to ${away.toOn}`,
  }));
  const whole = absences.find((away) => away.fromOn <= startsOn && away.toOn >= endsOn);
  const rules: RuleApplied[] = [
    {
      rule: 'availability.away',
      sentence: 'Who audits is not away for the whole audit.',
      outcome: whole ? 'fail' : 'pass',
      because: whole
        ? `${name} is away from ${whole.fromOn} to ${whole.toOn}, so for the whole audit.`
        : `${name} is there for at least a part of the audit.`,
      factIds: whole ? [whole.id] : [],
    },
    {
      rule: 'availability.left',
      sentence: 'Who audits has not left.',
      outcome: leftOn !== null && leftOn <= endsOn ? 'fail' : 'pass',
      because: leftOn !== null && leftOn <= endsOn ? `${name} leaves on ${leftOn}.` : `${name} has not left.`,
      factIds: [],
    },
  ];
  return proofOf(facts, rules, on);
}
