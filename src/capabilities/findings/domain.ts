import { broken, type Violation } from '../../kernel/decision.ts';

/** Grades, worst first. */
export const GRADES = ['major', 'minor', 'opportunity', 'strength'] as const;
export type Grade = (typeof GRADES)[number];

/** Whether a grade says that a requirement is not met. */
export function isNonconformity(grade: Grade): boolean {
  return grade === 'major' || grade === 'minor';
}

/** What a finding rests on, as far as the rules ask. */
export interface FindingFacts {
  readonly grade: Grade;
  readonly criterionId: string;
  readonly effect: string;
  readonly extentFound: number | null;
  readonly extentOf: number | null;
  readonly evidenceIds: readonly string[];
}

/** The paper that a finding comes from. */
export interface PaperFacts {
  readonly ref: string;
  readonly criterionIds: readonly string[];
  readonly conclusion: string | null;
  readonly stage: string;
  readonly evidenceIds: readonly string[];
  readonly tested: number | null;
  readonly population: number | null;
}

/** Evidence as far as the rules ask. */
export interface EvidenceFacts {
  readonly id: string;
  readonly ref: string;
  readonly withdrawn: boolean;
}

/** All rules of a finding (law 1, law 4: no more is claimed than was tested). */
export function brokenFinding(
  finding: FindingFacts,
  paper: PaperFacts,
  evidence: readonly EvidenceFacts[],
): Violation[] {
  const nonconformity = isNonconformity(finding.grade);
  const withdrawn = evidence.filter((item) => item.withdrawn).map((item) => item.ref);
  const outside = finding.evidenceIds.filter((id) => !paper.evidenceIds.includes(id));
  const { extentFound, extentOf } = finding;
  return broken([
    [
      nonconformity && finding.evidenceIds.length === 0,
      {
        rule: 'finding.evidence-needed',
        message:
          'A nonconformity needs at least one piece of evidence. Choose it from the working paper, or collect it first.',
        path: 'evidenceIds',
      },
    ],
    [
      nonconformity && finding.effect.trim() === '',
      {
        rule: 'finding.effect-needed',
        message: 'Say what the nonconformity means for the intended results (the effect).',
        path: 'effect',
      },
    ],
    [
      !paper.criterionIds.includes(finding.criterionId),
      {
        rule: 'finding.criterion-not-in-paper',
        message: `${paper.ref} does not test ${finding.criterionId}. Choose one of ${paper.criterionIds.join(', ')}.`,
        path: 'criterionId',
      },
    ],
    [
      paper.stage === 'open',
      {
        rule: 'finding.paper-not-signed',
        message: `${paper.ref} is not signed by its preparer yet. Sign it, then record what it found.`,
        path: 'workingPaperId',
      },
    ],
    [
      nonconformity && paper.stage !== 'open' && paper.conclusion !== 'does-not-conform',
      {
        rule: 'finding.paper-conclusion-contradicts',
        message: `${paper.ref} does not conclude that the criterion is not met. Correct the paper or choose another grade.`,
        path: 'grade',
      },
    ],
    [
      outside.length > 0,
      {
        rule: 'finding.evidence-not-in-paper',
        message: `The evidence must belong to ${paper.ref}. Add it to the paper first.`,
        path: 'evidenceIds',
      },
    ],
    [
      withdrawn.length > 0,
      {
        rule: 'finding.evidence-withdrawn',
        message: `${withdrawn.join(', ')} was withdrawn and supports nothing. Choose other evidence.`,
        path: 'evidenceIds',
      },
    ],
    [
      (extentFound === null) !== (extentOf === null),
      {
        rule: 'finding.extent-both',
        message: 'Give both numbers of the extent (n of N), or none.',
        path: 'extentFound',
      },
    ],
    [
      extentFound !== null && extentOf !== null && extentFound > extentOf,
      {
        rule: 'finding.extent-within',
        message: `${extentFound} of ${extentOf} cannot be. Check the numbers.`,
        path: 'extentFound',
      },
    ],
    [
      extentOf !== null &&
        (paper.population ?? paper.tested) !== null &&
        extentOf > Math.max(paper.population ?? 0, paper.tested ?? 0),
      {
        rule: 'finding.extent-beyond-tested',
        message: `The extent speaks of ${extentOf}, but ${paper.ref} looked at no more than ${Math.max(paper.population ?? 0, paper.tested ?? 0)}.`,
        path: 'extentOf',
      },
    ],
  ]);
}
