import { addDays, addMonths } from '../../kernel/clock.ts';

/** What the simple interval of a unit is computed from. */
export interface UnitToPlan {
  readonly id: string;
  readonly ref: string;
  readonly name: string;
  readonly key: boolean;
  /** 1 to 5. */
  readonly risk: number;
  readonly legalMaxMonths: number | null;
  readonly lastAuditedOn: string | null;
  readonly criteria: readonly string[];
}

/** When a unit is due, and why. */
export interface Due {
  readonly unit: UnitToPlan;
  readonly dueOn: string;
  readonly intervalMonths: number;
  readonly reason: string;
}

/** The days of external audits that key units are audited before. */
export interface ExternalAudit {
  readonly name: string;
  readonly on: string;
}

/** Months between the internal audit of a key unit and the external audit it prepares. */
const LEAD_MONTHS = 2;
/** A unit that was never audited is due this many days after planning. */
const NEVER_AUDITED_DAYS = 90;

/**
 * The simple due date of a unit: last audit plus 12 months (key, or risk 4 and 5), 24 (risk 3) or 36 (risk 1 and 2), never more
 * than its legal maximum; a key unit no later than two months before the next external audit; nothing before `today`.
 */
export function dueOf(unit: UnitToPlan, external: readonly ExternalAudit[], today: string): Due {
  const base = unit.key || unit.risk >= 4 ? 12 : unit.risk === 3 ? 24 : 36;
  const intervalMonths = Math.min(base, unit.legalMaxMonths ?? base);
  const why = unit.key ? 'it is a key unit' : `its risk is ${unit.risk} of 5`;
  const capped = intervalMonths < base ? `, held to ${intervalMonths} by law or contract` : '';
  const byInterval =
    unit.lastAuditedOn === null ? addDays(today, NEVER_AUDITED_DAYS) : addMonths(unit.lastAuditedOn, intervalMonths);
  const started =
    unit.lastAuditedOn === null
      ? 'It has not been audited yet'
      : `Last audited ${unit.lastAuditedOn}; ${intervalMonths} months because ${why}${capped}`;
  const next = unit.key ? external.find((audit) => addMonths(audit.on, -LEAD_MONTHS) >= today) : undefined;
  const before = next && addMonths(next.on, -LEAD_MONTHS);
  const pulled = before !== undefined && before < byInterval;
  const due = pulled ? before : byInterval;
  const reason = pulled ? `${started}; pulled forward to two months before ${next?.name} on ${next?.on}` : started;
  return due < today
    ? { unit, dueOn: today, intervalMonths, reason: `${reason}; overdue since ${due}` }
    : { unit, dueOn: due, intervalMonths, reason };
}

/** One audit to plan: units that fall due in the same month. */
export interface Proposal {
  readonly title: string;
  readonly dueOn: string;
  readonly plannedFrom: string;
  readonly plannedTo: string;
  readonly reason: string;
  readonly unitIds: readonly string[];
  readonly criterionIds: readonly string[];
}

/** Days that an audit is planned to take before its due date. */
const AUDIT_DAYS = 5;

/**
 * Proposes audits until the cycle ends: each unit again after each interval, units due in the same month together. The clauses of
 * the standard that a unit answers for go with it, so the whole ISMS is covered when every unit is.
 */
export function propose(
  units: readonly UnitToPlan[],
  external: readonly ExternalAudit[],
  today: string,
  cycleTo: string,
): Proposal[] {
  const dues = units.flatMap((unit) => {
    const all: Due[] = [];
    let due = dueOf(unit, external, today);
    while (due.dueOn <= cycleTo && all.length < 60) {
      all.push(due);
      const dueOn: string = addMonths(due.dueOn, due.intervalMonths);
      due = { ...due, dueOn, reason: `${due.intervalMonths} months after the planned audit before` };
    }
    return all;
  });
  const months = Map.groupBy(dues, (due) => due.dueOn.slice(0, 7));
  return [...months.entries()]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([, group]) => {
      const dueOn = group.map((due) => due.dueOn).toSorted()[0] ?? today;
      const from = addDays(dueOn, -AUDIT_DAYS);
      const plannedFrom = from < today ? today : from;
      return {
        title:
          group.length <= 2
            ? `Audit of ${group.map((due) => due.unit.name).join(' and ')}`
            : `Audit of ${group.length} units: ${group.map((due) => due.unit.ref).join(', ')}`,
        dueOn,
        plannedFrom,
        plannedTo: plannedFrom > dueOn ? plannedFrom : dueOn,
        reason: group.map((due) => `${due.unit.ref} ${due.unit.name}: ${due.reason}.`).join('\n'),
        unitIds: group.map((due) => due.unit.id),
        criterionIds: [...new Set(group.flatMap((due) => due.unit.criteria))],
      };
    });
}
