import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quartersBetween } from './coverage.ts';
import { dueOf, propose, type UnitToPlan } from './domain.ts';

const unit = (more: Partial<UnitToPlan> = {}): UnitToPlan => ({
  id: 'u',
  ref: 'U-001',
  name: 'Backup',
  key: false,
  risk: 2,
  legalMaxMonths: null,
  lastAuditedOn: '2026-01-31',
  criteria: ['A.8.13'],
  ...more,
});
const TODAY = '2026-06-01';

describe('the simple due date, by hand', () => {
  it.each([
    ['risk 1 and 2: 36 months', unit(), '2029-01-31', 36],
    ['risk 3: 24 months', unit({ risk: 3 }), '2028-01-31', 24],
    ['risk 4 and 5: 12 months', unit({ risk: 5 }), '2027-01-31', 12],
    ['key: 12 months', unit({ key: true }), '2027-01-31', 12],
    ['held to the legal maximum', unit({ legalMaxMonths: 13 }), '2027-02-28', 13],
    ['never audited: 90 days', unit({ lastAuditedOn: null }), '2026-08-30', 36],
    ['overdue: today', unit({ risk: 5, lastAuditedOn: '2025-01-31' }), TODAY, 12],
  ])('%s', (_what, one, dueOn, months) => {
    const due = dueOf(one, [], TODAY);
    expect([due.dueOn, due.intervalMonths]).toEqual([dueOn, months]);
  });

  it('a key unit is audited two months before the next external audit, others are not pulled', () => {
    const external = [{ name: 'surveillance audit 1', on: '2026-12-15' }];
    expect(dueOf(unit({ key: true }), external, TODAY).dueOn).toBe('2026-10-15');
    expect(dueOf(unit({ key: true }), external, TODAY).reason).toContain('surveillance audit 1');
    expect(dueOf(unit(), external, TODAY).dueOn).toBe('2029-01-31');
    expect(dueOf(unit({ key: true }), [{ name: 'past', on: '2026-07-15' }, ...external], TODAY).dueOn).toBe(
      '2026-10-15',
    );
  });
});

describe('the proposal', () => {
  const units = fc.array(
    fc.record({
      key: fc.boolean(),
      risk: fc.integer({ min: 1, max: 5 }),
      lastAuditedOn: fc.constantFrom(null, '2024-02-29', '2025-07-01', '2026-05-31'),
    }),
    { minLength: 1, maxLength: 12 },
  );
  it('never lets a unit wait longer than its interval, and never plans before today or past the cycle', () => {
    fc.assert(
      fc.property(units, (facts) => {
        const all = facts.map((more, at) => unit({ ...more, id: `u${at}`, ref: `U-${at}` }));
        const proposals = propose(all, [], TODAY, '2029-05-31');
        for (const one of all) {
          const dues = proposals
            .filter((proposal) => proposal.unitIds.includes(one.id))
            .map((proposal) => proposal.dueOn);
          const first = dueOf(one, [], TODAY);
          expect(dues.length > 0).toBe(first.dueOn <= '2029-05-31');
          if (dues[0] !== undefined) expect(dues[0] <= first.dueOn).toBe(true);
        }
        for (const { plannedFrom, plannedTo, dueOn } of proposals)
          expect(plannedFrom >= TODAY && plannedTo >= plannedFrom && dueOn <= '2029-05-31').toBe(true);
      }),
    );
  });

  it('the quarters of a cycle', () => {
    expect(quartersBetween('2026-11-24', '2027-07-01')).toEqual(['2026-Q4', '2027-Q1', '2027-Q2', '2027-Q3']);
  });
});
