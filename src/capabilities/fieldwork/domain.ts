import { broken, type Violation } from '../../kernel/decision.ts';

/** What a working paper concludes on its criteria. */
export const CONCLUSIONS = ['conforms', 'does-not-conform', 'opportunity', 'not-concluded'] as const;
/** open: being written; prepared: signed off by its preparer; reviewed: accepted by another auditor. */
export const PAPER_STAGES = ['open', 'prepared', 'reviewed'] as const;
/** How a review ends. */
export const REVIEW_OUTCOMES = ['accepted', 'returned'] as const;

/** What of a paper is counted and concluded. */
interface PaperFigures {
  readonly population: number | null;
  readonly tested: number | null;
  readonly exceptions: number | null;
  readonly conclusion: (typeof CONCLUSIONS)[number] | null;
}

/** What of a paper is signed off. */
interface PaperToSign extends PaperFigures {
  readonly result: string;
  readonly conclusionReason: string;
  readonly evidence: readonly AttachedEvidence[];
}

/** Evidence as a paper uses it. */
interface AttachedEvidence {
  readonly ref: string;
  readonly withdrawn: boolean;
}

interface Mandate {
  readonly stage: string;
  readonly units: readonly { readonly id: string }[];
  readonly criteria: readonly { readonly id: string }[];
}

/** A paper is opened in the field, for a unit and for criteria of the mandate (law 1). */
export function brokenOpening(
  audit: Mandate,
  paper: { readonly unitId: string; readonly criterionIds: readonly string[] },
): Violation[] {
  const outside = paper.criterionIds.filter((id) => !audit.criteria.some((criterion) => criterion.id === id));
  return [
    ...broken([
      [
        audit.stage !== 'fieldwork',
        {
          rule: 'paper.stage-fieldwork',
          message: `Working papers are opened between opening and closing meeting; this audit is in stage ${audit.stage}.`,
        },
      ],
      [
        !audit.units.some((unit) => unit.id === paper.unitId),
        {
          rule: 'paper.unit-not-in-audit',
          message: 'This unit is not part of the audit. Choose one of its units.',
          path: 'unitId',
        },
      ],
    ]),
    ...outside.map((id) => ({
      rule: 'paper.criterion-not-in-mandate',
      message: `${id} is not in the mandate of this audit. Leave it out, or have the mandate changed.`,
      path: 'criterionIds',
    })),
  ];
}

/** A paper that is not reviewed is worked on until the report: after the closing meeting only one that was flagged and reopened is. */
export function brokenWorkStage(audit: { readonly stage: string }): Violation[] {
  return broken([
    [
      audit.stage !== 'fieldwork' && audit.stage !== 'closing',
      {
        rule: 'paper.stage-fieldwork',
        message: `Working papers are worked on between opening meeting and report; this audit is in stage ${audit.stage}.`,
      },
    ],
  ]);
}

/** Reopening ends with the closing meeting, but for a paper whose evidence was withdrawn: that one must be put right before the report. */
export function brokenReopening(audit: { readonly stage: string }, paper: { readonly flagged: boolean }): Violation[] {
  const open = audit.stage === 'fieldwork' || (audit.stage === 'closing' && paper.flagged);
  return broken([
    [
      !open,
      {
        rule: 'paper.stage-fieldwork',
        message: `A working paper is reopened until the closing meeting, or after it when its evidence was withdrawn; this audit is in stage ${audit.stage}.`,
      },
    ],
  ]);
}

/** The figures of a paper fit each other, and its conclusion fits them. */
export function brokenFigures({ population, tested, exceptions, conclusion }: PaperFigures): Violation[] {
  const found = exceptions ?? 0;
  return broken([
    [
      tested !== null && population !== null && tested > population,
      {
        rule: 'paper.tested-within-population',
        message: `${tested} tested of a population of ${population} cannot be. Correct one of them.`,
        path: 'tested',
      },
    ],
    [
      exceptions !== null && (tested === null || exceptions > tested),
      {
        rule: 'paper.exceptions-within-tested',
        message: `${exceptions} exceptions need at least as many items tested. Say how many were tested, or correct the exceptions.`,
        path: 'exceptions',
      },
    ],
    [
      conclusion === 'conforms' && found > 0,
      {
        rule: 'paper.conforms-with-exceptions',
        message: `A paper with ${found} ${found === 1 ? 'exception' : 'exceptions'} cannot conclude "conforms". Conclude "does not conform" or "opportunity", or correct the exceptions and say in the result why they are none.`,
        path: 'conclusion',
      },
    ],
  ]);
}

/** What a preparer puts their name to: a result, a conclusion and the evidence that it rests on. */
export function brokenPreparation(paper: PaperToSign): Violation[] {
  const notConcluded = paper.conclusion === 'not-concluded';
  return [
    ...broken([
      [
        paper.result.trim() === '',
        { rule: 'paper.result-needed', message: 'Write down what the test showed, then sign off.', path: 'result' },
      ],
      [
        paper.conclusion === null,
        { rule: 'paper.conclusion-needed', message: 'Choose a conclusion, then sign off.', path: 'conclusion' },
      ],
      [
        notConcluded && paper.conclusionReason.trim() === '',
        {
          rule: 'paper.reason-needed',
          message: 'Say why nothing can be concluded; the report discloses it.',
          path: 'conclusionReason',
        },
      ],
      [
        !notConcluded && paper.evidence.every(({ withdrawn }) => withdrawn),
        {
          rule: 'paper.evidence-needed',
          message: 'A conclusion rests on evidence. Attach at least one piece that is not withdrawn, then sign off.',
          path: 'evidenceIds',
        },
      ],
    ]),
    ...brokenFigures(paper),
    ...brokenEvidence(paper.evidence),
  ];
}

/** No paper rests on evidence that was withdrawn (law 5). */
export function brokenEvidence(evidence: readonly AttachedEvidence[]): Violation[] {
  return evidence
    .filter(({ withdrawn }) => withdrawn)
    .map(({ ref }) => ({
      rule: 'paper.evidence-withdrawn',
      message: `${ref} is withdrawn. Detach it and look again at what rests on it.`,
      path: 'evidenceIds',
    }));
}

/** Only whoever writes a paper changes it. */
export function brokenPreparer(
  paper: { readonly preparedBy: string; readonly preparedByName: string },
  actor: { readonly personId: string },
): Violation[] {
  return broken([
    [
      paper.preparedBy !== actor.personId,
      {
        rule: 'paper.preparer-only',
        message: `${paper.preparedByName} prepares this working paper. Leave a note in the review, or open a paper of your own.`,
      },
    ],
  ]);
}

/** Nobody reviews their own working paper (law 2). */
export function brokenReviewer(
  paper: { readonly preparedBy: string },
  actor: { readonly personId: string },
): Violation[] {
  return broken([
    [
      paper.preparedBy === actor.personId,
      {
        rule: 'paper.reviewer-is-preparer',
        message: 'You prepared this working paper, so somebody else on the team reviews it.',
      },
    ],
  ]);
}

/** A flag that names one more piece of withdrawn evidence; the same again changes nothing. */
export function flagWith(present: string | null, evidence: { readonly ref: string; readonly reason: string }): string {
  const says = `${evidence.ref} was withdrawn: ${evidence.reason}`;
  if (present === null) return says;
  return present.split('\n').some((line) => line.startsWith(`${evidence.ref} was withdrawn:`))
    ? present
    : `${present}\n${says}`;
}
