import {
  COOLING_OFF_MONTHS,
  counts,
  type Fact,
  managersAbove,
  type Outcome,
  type Proof,
  proofOf,
  type RuleApplied,
} from './domain.ts';

/** A person's tie to a unit. */
export interface Tie {
  readonly id: string;
  readonly personId: string | null;
  readonly firmId: string | null;
  /** null: the whole organisation. */
  readonly unitId: string | null;
  readonly kind: string;
  readonly note: string;
  readonly fromOn: string;
  readonly toOn: string | null;
}

/** All that independence is computed from. */
export interface IndependenceFacts {
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly firmId: string | null;
    readonly firmName: string | null;
  };
  readonly units: readonly {
    readonly id: string;
    readonly ref: string;
    readonly name: string;
    readonly ownerId: string;
    readonly ownerName: string;
  }[];
  readonly responsibilities: readonly Tie[];
  readonly interests: readonly Tie[];
  readonly managerOf: ReadonlyMap<string, string | null>;
  /** Earlier audits are no threat; work on them is not a tie. The day of judgement, `YYYY-MM-DD`. */
  readonly on: string;
}

const VERBS: Record<string, string> = {
  owns: 'owns',
  operates: 'operates',
  built: 'built',
  wrote: 'wrote',
  manages: 'manages',
  'answers-for': 'answers for',
};

/**
 * Judges whether a person is independent of units (ISO/IEC 27001 9.2.2 b, ISO 19011:2026 5.5.4, IIA 2024 standard 7.1): every
 * rule is applied to every unit, and every fact that was looked at is listed, so that the proof can be redone by hand.
 */
export function judgeIndependence(facts: IndependenceFacts): Proof {
  const { person, responsibilities, interests, on } = facts;
  const looked: Fact[] = [
    ...facts.units.map((unit) => ({
      id: `owner:${unit.id}`,
      kind: 'unit-owner',
      says: `${unit.ref} ${unit.name} is owned by ${unit.ownerName}`,
    })),
    ...responsibilities.map((tie) => ({
      id: tie.id,
      kind: 'responsibility',
      says: sayTie(person.name, VERBS[tie.kind] ?? tie.kind, tie, facts),
    })),
    ...interests.map((tie) => ({
      id: tie.id,
      kind: 'interest',
      says: sayTie(
        tie.firmId === null ? person.name : (person.firmName ?? 'the firm'),
        `has a ${tie.kind} tie to`,
        tie,
        facts,
      ),
    })),
    { id: `line:${person.id}`, kind: 'reporting-line', says: sayLine(facts) },
    ...(person.firmId === null
      ? []
      : [
          {
            id: `firm:${person.firmId}`,
            kind: 'firm',
            says: `${person.name} works for ${person.firmName ?? 'a firm'}`,
          },
        ]),
  ];
  if (responsibilities.length + interests.length === 0) {
    looked.push({
      id: `none:${person.id}`,
      kind: 'nothing-recorded',
      says: `No responsibility and no interest of ${person.name} is recorded`,
    });
  }
  const rules = [
    ownership(facts),
    ...responsibilityRules(facts),
    reportingLine(facts),
    advice(facts),
    ...interestRules(facts),
  ];
  return proofOf(looked, rules, on);
}

/** A fact that speaks against independence. */
interface Hit {
  readonly outcome: Outcome;
  readonly because: string;
  readonly factId: string;
}

function rule(name: string, sentence: string, hits: readonly Hit[], clear: string): RuleApplied {
  const outcome = hits.some((hit) => hit.outcome === 'fail') ? 'fail' : hits.length > 0 ? 'threatened' : 'pass';
  return {
    rule: `independence.${name}`,
    sentence,
    outcome,
    because: hits.length > 0 ? hits.map((hit) => hit.because).join(' ') : clear,
    factIds: hits.map((hit) => hit.factId),
  };
}

function ownership({ person, units }: IndependenceFacts): RuleApplied {
  const hits = units
    .filter((unit) => unit.ownerId === person.id)
    .map(
      (unit): Hit => ({
        outcome: 'fail',
        because: `${person.name} owns ${unit.ref} ${unit.name}.`,
        factId: `owner:${unit.id}`,
      }),
    );
  return rule('owner', 'Nobody audits a unit that they own.', hits, `${person.name} owns none of the units.`);
}

function responsibilityRules({ person, units, responsibilities, on }: IndependenceFacts): RuleApplied[] {
  return Object.entries(VERBS).map(([kind, verb]) => {
    const hits = responsibilities
      .filter((tie) => tie.kind === kind && counts(tie, on))
      .flatMap((tie) =>
        units
          .filter((unit) => unit.id === tie.unitId)
          .map(
            (unit): Hit => ({
              outcome: 'fail',
              because: `${person.name} ${verb} ${unit.ref} ${unit.name} (${sayPeriod(tie)}).`,
              factId: tie.id,
            }),
          ),
      );
    return rule(
      kind,
      `Nobody audits what they ${kind === 'built' || kind === 'wrote' ? kind : verb.replace(/s\b/, '')}, now or within ${COOLING_OFF_MONTHS} months.`,
      hits,
      `No such responsibility of ${person.name} counts on ${on}.`,
    );
  });
}

/** Auditing one's own superior, or as the owner's superior what one answers for, cannot be impartial. */
function reportingLine({ person, units, managerOf }: IndependenceFacts): RuleApplied {
  const above = managersAbove(person.id, managerOf);
  const hits = units.flatMap((unit): Hit[] => {
    const factId = `line:${person.id}`;
    const steps = above.indexOf(unit.ownerId);
    if (steps === 0)
      return [
        {
          outcome: 'fail',
          because: `${person.name} reports to ${unit.ownerName}, the owner of ${unit.ref} ${unit.name}.`,
          factId,
        },
      ];
    if (steps > 0)
      return [
        {
          outcome: 'threatened',
          because: `${unit.ownerName}, the owner of ${unit.ref} ${unit.name}, stands ${steps + 1} steps above ${person.name}.`,
          factId,
        },
      ];
    return managersAbove(unit.ownerId, managerOf).includes(person.id)
      ? [
          {
            outcome: 'fail',
            because: `${unit.ownerName}, the owner of ${unit.ref} ${unit.name}, reports up to ${person.name}, who so answers for it.`,
            factId,
          },
        ]
      : [];
  });
  return rule(
    'reporting-line',
    "Nobody audits their own manager's unit, nor a unit whose owner reports to them.",
    hits,
    `No owner of the units stands above or below ${person.name}.`,
  );
}

function advice(facts: IndependenceFacts): RuleApplied {
  const { person, units, interests, on } = facts;
  const hits = interests
    .filter((tie) => tie.kind === 'sold-advice' && counts(tie, on))
    .map((tie): Hit => {
      const who = tie.firmId === null ? person.name : (person.firmName ?? 'the firm');
      const unit = units.find((candidate) => candidate.id === tie.unitId);
      const onUnit = tie.unitId === null || unit !== undefined;
      return {
        outcome: onUnit ? 'fail' : 'threatened',
        because: onUnit
          ? `${who} sold advice on ${unit ? `${unit.ref} ${unit.name}` : 'the whole ISMS'} (${sayPeriod(tie)}).`
          : `${who} sold advice on another unit (${sayPeriod(tie)}).`,
        factId: tie.id,
      };
    });
  return rule(
    'advice',
    `Nobody audits what they or their firm sold advice on within ${COOLING_OFF_MONTHS} months.`,
    hits,
    `Neither ${person.name} nor their firm sold advice that counts on ${on}.`,
  );
}

function interestRules({ person, units, interests, on }: IndependenceFacts): RuleApplied[] {
  const kinds: readonly [string, Outcome, string][] = [
    ['financial', 'fail', 'Nobody audits what they have money in.'],
    ['family', 'fail', 'Nobody audits the unit of a relative.'],
    ['friendship', 'threatened', 'A close friendship with those audited threatens impartiality.'],
    ['former-role', 'threatened', 'A former role in the organisation threatens impartiality towards it.'],
  ];
  return kinds.map(([kind, outcome, sentence]) => {
    const hits = interests
      .filter(
        (tie) =>
          tie.kind === kind && counts(tie, on) && (tie.unitId === null || units.some((unit) => unit.id === tie.unitId)),
      )
      .map((tie) => ({
        outcome,
        because: `${person.name}: ${kind}${tie.note ? `, ${tie.note}` : ''} (${sayPeriod(tie)}).`,
        factId: tie.id,
      }));
    return rule(kind, sentence, hits, `No ${kind} tie counts on ${on}.`);
  });
}

function sayTie(who: string, verb: string, tie: Tie, { units }: IndependenceFacts): string {
  const unit = units.find((candidate) => candidate.id === tie.unitId);
  const what = unit ? `${unit.ref} ${unit.name}` : tie.unitId === null ? 'the whole organisation' : 'another unit';
  return `${who} ${verb} ${what}, ${sayPeriod(tie)}${tie.note ? `: ${tie.note}` : ''}`;
}

function sayPeriod({ fromOn, toOn }: Tie): string {
  return toOn === null ? `since ${fromOn}` : `${fromOn} to ${toOn}`;
}

function sayLine({ person, managerOf, units }: IndependenceFacts): string {
  const above = managersAbove(person.id, managerOf).length;
  return `Reporting line: ${above === 0 ? `${person.name} reports to nobody here` : `${above} managers above ${person.name}`}; ${units.length} owners compared`;
}
