import { broken, type Violation } from '../../kernel/decision.ts';

/** What the gates of a report look at. */
export interface IssueFacts {
  readonly ref: string;
  readonly draft: { readonly summary: string; readonly conclusion: string; readonly distribution: readonly string[] };
  readonly criteria: readonly { readonly id: string; readonly notCoveredReason: string | null }[];
  readonly papers: readonly {
    readonly ref: string;
    readonly stage: string;
    readonly flagged: boolean;
    readonly criterionIds: readonly string[];
    readonly conclusion: string | null;
  }[];
  readonly findings: readonly {
    readonly ref: string;
    readonly grade: string;
    readonly criterionId: string;
    readonly workingPaperRef: string;
    readonly flaggedReason: string | null;
    readonly communicatedAt: string | null;
  }[];
}

/** Everything that keeps a report from being issued (laws 1, 5, 7 and 9). */
export function brokenIssue(facts: IssueFacts): Violation[] {
  const { draft, criteria, papers, findings } = facts;
  const untested = criteria.filter(
    (criterion) =>
      criterion.notCoveredReason === null && !papers.some((paper) => paper.criterionIds.includes(criterion.id)),
  );
  const notReviewed = papers.filter((paper) => paper.stage !== 'reviewed');
  const flagged = [
    ...papers.filter((paper) => paper.flagged),
    ...findings.filter((finding) => finding.flaggedReason !== null),
  ];
  const silent = findings.filter((finding) => finding.communicatedAt === null);
  const unfounded = papers.filter(
    (paper) =>
      paper.conclusion === 'does-not-conform' &&
      !findings.some(
        (finding) => finding.workingPaperRef === paper.ref && (finding.grade === 'major' || finding.grade === 'minor'),
      ),
  );
  const names = (things: readonly { readonly ref: string }[]): string => things.map((thing) => thing.ref).join(', ');
  return broken([
    [draft.summary.trim() === '', { rule: 'report.summary-needed', message: 'Write the summary.', path: 'summary' }],
    [
      draft.conclusion.trim() === '',
      { rule: 'report.conclusion-needed', message: 'Write the conclusion against the objectives.', path: 'conclusion' },
    ],
    [
      draft.distribution.length === 0,
      { rule: 'report.distribution-needed', message: 'Say who receives the report.', path: 'distribution' },
    ],
    [
      papers.length === 0,
      {
        rule: 'report.nothing-tested',
        message: 'No working paper was written, so there is nothing to report. Test at least one criterion.',
      },
    ],
    [
      untested.length > 0,
      {
        rule: 'report.criterion-without-paper',
        message: `No working paper tests ${untested.map((criterion) => criterion.id).join(', ')}. Test them, or say why they were not covered.`,
      },
    ],
    [
      notReviewed.length > 0,
      {
        rule: 'report.paper-not-reviewed',
        message: `Not reviewed yet: ${names(notReviewed)}. Another auditor of the team reviews them.`,
      },
    ],
    [
      flagged.length > 0,
      { rule: 'report.flagged', message: `Rests on withdrawn evidence: ${names(flagged)}. Look at them again.` },
    ],
    [
      silent.length > 0,
      {
        rule: 'report.finding-not-communicated',
        message: `Not communicated to the auditee: ${names(silent)}. They may answer every finding.`,
      },
    ],
    [
      unfounded.length > 0,
      {
        rule: 'report.nonconformity-without-finding',
        message: `${names(unfounded)} conclude that a criterion is not met, but no nonconformity says so. Record it.`,
      },
    ],
  ]);
}

/** What the findings mean for certification: an open major nonconformity means "not ready", whatever else is green (law 10). */
export function readinessOf(
  findings: readonly { readonly ref: string; readonly grade: string; readonly closed: boolean }[],
): string {
  const open = (grade: string): string[] =>
    findings.filter((finding) => finding.grade === grade && !finding.closed).map((finding) => finding.ref);
  const [majors, minors] = [open('major'), open('minor')];
  if (majors.length > 0)
    return `Not ready for certification while the major nonconformity ${majors.join(', ')} is open.`;
  if (minors.length > 0) return `No major nonconformity is open. Open minor nonconformities: ${minors.join(', ')}.`;
  return 'No nonconformity of this audit is open.';
}

/** n of N in words; an extent claims no more than was looked at. */
export function sayExtent(found: number | null, of: number | null, note: string): string {
  const numbers =
    found === null || of === null ? '' : `${found.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}`;
  return [numbers, note].filter(Boolean).join('. ');
}
