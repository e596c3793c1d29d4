import { describe, expect, it } from 'vitest';
import { brokenIssue, type IssueFacts, readinessOf, sayExtent } from './domain.ts';

const good: IssueFacts = {
  ref: 'A-1',
  draft: { summary: 's', conclusion: 'c', distribution: ['CEO'] },
  criteria: [{ id: 'A.8.13', notCoveredReason: null }],
  papers: [
    { ref: 'WP-1', stage: 'reviewed', flagged: false, criterionIds: ['A.8.13'], conclusion: 'does-not-conform' },
  ],
  findings: [
    {
      ref: 'F-1',
      grade: 'major',
      criterionId: 'A.8.13',
      workingPaperRef: 'WP-1',
      flaggedReason: null,
      communicatedAt: '2026-01-01',
    },
  ],
};
const paper = (more: object) => ({ papers: good.papers.map((one) => ({ ...one, ...more })) });
const finding = (more: object) => ({ findings: good.findings.map((one) => ({ ...one, ...more })) });
const broken = (more: Partial<IssueFacts>) => brokenIssue({ ...good, ...more }).map((violation) => violation.rule);

describe('the gates of a report', () => {
  it('are open when all is done', () => expect(broken({})).toEqual([]));
  it.each([
    ['report.summary-needed', { draft: { ...good.draft, summary: ' ' } }],
    ['report.conclusion-needed', { draft: { ...good.draft, conclusion: '' } }],
    ['report.distribution-needed', { draft: { ...good.draft, distribution: [] } }],
    ['report.criterion-without-paper', { criteria: [...good.criteria, { id: '8.1', notCoveredReason: null }] }],
    ['report.paper-not-reviewed', paper({ stage: 'prepared' })],
    ['report.flagged', paper({ flagged: true })],
    ['report.flagged', finding({ flaggedReason: 'withdrawn' })],
    ['report.finding-not-communicated', finding({ communicatedAt: null })],
    ['report.nonconformity-without-finding', finding({ grade: 'opportunity' })],
  ])('%s keeps it closed', (rule, more) => expect(broken(more)).toEqual([rule]));
  it('a criterion that was not covered says so instead of a paper', () => {
    expect(broken({ criteria: [...good.criteria, { id: '8.1', notCoveredReason: 'No time.' }] })).toEqual([]);
  });
  it('an audit that tested nothing reports nothing', () => {
    expect(broken({ criteria: [{ id: '8.1', notCoveredReason: 'No time.' }], papers: [], findings: [] })).toEqual([
      'report.nothing-tested',
    ]);
  });
});

describe('what a report says', () => {
  it('an open major nonconformity means not ready, whatever else is green', () => {
    const closed = { ref: 'F-2', grade: 'minor', closed: true };
    expect(readinessOf([{ ref: 'F-1', grade: 'major', closed: false }, closed])).toMatch(/^Not ready .*F-1/);
    expect(readinessOf([{ ref: 'F-1', grade: 'major', closed: true }, closed])).toMatch(/^No nonconformity/);
  });
  it('an extent is said in numbers', () =>
    expect(sayExtent(395, 2343, 'Three days.')).toBe('395 of 2,343. Three days.'));
});
