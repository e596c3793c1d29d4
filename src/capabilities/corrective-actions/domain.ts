import { broken, type Violation } from '../../kernel/decision.ts';

/** The gates in order (clause 10.2; law 8), and two acts beside them. */
export const GATES = [
  'correction',
  'cause',
  'similar-cases',
  'plan',
  'done',
  'verification',
  'effectiveness',
  'closure',
] as const;
export const STEP_KINDS = [...GATES, 'reopening', 'due-change'] as const;
export type StepKind = (typeof STEP_KINDS)[number];
export type Gate = (typeof GATES)[number];

/** What each gate is called. */
export const GATE_NAMES: Record<Gate, string> = {
  correction: 'correction of the case',
  cause: 'cause found',
  'similar-cases': 'search for similar cases',
  plan: 'plan with effectiveness criteria',
  done: 'action done with evidence',
  verification: 'independent verification',
  effectiveness: 'effectiveness review',
  closure: 'closure',
};

/** A recorded act on a corrective action. */
export interface Step {
  readonly kind: StepKind;
  readonly outcome: 'accepted' | 'rejected' | 'effective' | 'not-effective' | null;
  readonly takenBy: string;
  readonly reviewAfter: string | null;
  readonly evidenceIds: readonly string[];
}

/** The steps since the last reopening: those count. */
export function presentSteps<S extends Step>(steps: readonly S[]): readonly S[] {
  return steps.slice(steps.findLastIndex((step) => step.kind === 'reopening') + 1);
}

/** The gates that are passed, in order. */
export function passedGates(steps: readonly Step[]): Gate[] {
  const present = presentSteps(steps);
  return GATES.filter((gate) => {
    const last = present.findLast((step) => step.kind === gate);
    return last !== undefined && last.outcome !== 'rejected' && last.outcome !== 'not-effective';
  });
}

/** The first gate that is not passed yet; null when all are. */
export function nextGate(steps: readonly Step[]): Gate | null {
  const passed = passedGates(steps);
  return GATES.find((gate) => !passed.includes(gate)) ?? null;
}

/** Where an action stands. */
export function stateOf(
  steps: readonly Step[],
  dueOn: string,
  today: string,
): 'open' | 'overdue' | 'in-verification' | 'in-effectiveness-review' | 'closed' {
  const next = nextGate(steps);
  if (next === null) return 'closed';
  if (next === 'verification') return 'in-verification';
  if (next === 'effectiveness' || next === 'closure') return 'in-effectiveness-review';
  return dueOn < today ? 'overdue' : 'open';
}

/** What a new step says, as far as the rules ask. */
export interface NewStep {
  readonly kind: StepKind;
  readonly outcome: Step['outcome'];
  readonly effectivenessCriteria: string | null;
  readonly reviewAfter: string | null;
  readonly evidenceIds: readonly string[];
  readonly newDueOn: string | null;
}

/** Who is concerned. */
export interface Concerned {
  readonly actorId: string;
  readonly actorMayAudit: boolean;
  readonly ownerId: string;
  readonly unitOwnerId: string;
  readonly today: string;
  readonly dueOn: string;
}

const OWNERS_GATES: readonly StepKind[] = ['correction', 'cause', 'similar-cases', 'plan', 'done', 'due-change'];
const INDEPENDENT_GATES: readonly StepKind[] = ['verification', 'effectiveness', 'closure', 'reopening'];

/** All rules of a new step: the order of the gates, who may take it, and what it must say. */
export function brokenStep(step: NewStep, steps: readonly Step[], who: Concerned): Violation[] {
  return [...brokenOrder(step, steps), ...brokenBy(step, steps, who), ...brokenContent(step, steps, who)];
}

function brokenOrder(step: NewStep, steps: readonly Step[]): Violation[] {
  const passed = passedGates(steps);
  const at = GATES.indexOf(step.kind as Gate);
  if (step.kind === 'reopening')
    return broken([
      [
        !passed.includes('closure'),
        { rule: 'corrective-action.not-closed', message: 'Only a closed action can be reopened.', path: 'kind' },
      ],
    ]);
  if (passed.includes('closure'))
    return [
      {
        rule: 'corrective-action.closed',
        message: 'This action is closed. Reopen it if it did not hold.',
        path: 'kind',
      },
    ];
  if (at < 0) return [];
  const later = GATES.slice(at + 1).find((gate) => passed.includes(gate));
  if (later !== undefined) {
    return [
      {
        rule: 'corrective-action.gate-passed',
        message: `This gate is passed, and ${GATE_NAMES[later]} rests on it. It is not taken again unless the action is reopened.`,
        path: 'kind',
      },
    ];
  }
  const missing = GATES.slice(0, at).filter((gate) => !passed.includes(gate));
  return missing.map((gate) => ({
    rule: `corrective-action.${gate}-missing`,
    message: `Missing before: ${GATE_NAMES[gate]}. Record that first.`,
    path: 'kind',
  }));
}

function brokenBy(step: NewStep, steps: readonly Step[], who: Concerned): Violation[] {
  const owners = who.actorId === who.ownerId || who.actorId === who.unitOwnerId;
  const workedOnIt = presentSteps(steps).some(
    (before) => before.takenBy === who.actorId && OWNERS_GATES.includes(before.kind),
  );
  return broken([
    [
      OWNERS_GATES.includes(step.kind) && !owners,
      {
        rule: 'corrective-action.owner-only',
        message: 'This belongs to the owner of the action (or of the unit). Ask them to record it.',
        path: 'kind',
      },
    ],
    [
      INDEPENDENT_GATES.includes(step.kind) && (owners || workedOnIt || !who.actorMayAudit),
      {
        rule: 'corrective-action.independent-verification',
        message:
          'Nobody verifies, reviews or closes their own corrective action. Somebody independent of it who may audit does that.',
        path: 'kind',
      },
    ],
  ]);
}

function brokenContent(step: NewStep, steps: readonly Step[], who: Concerned): Violation[] {
  const plan = presentSteps(steps).findLast((before) => before.kind === 'plan');
  const is = (kind: StepKind): boolean => step.kind === kind;
  return broken([
    [
      is('plan') && !step.effectivenessCriteria?.trim(),
      {
        rule: 'corrective-action.criteria-before',
        message: 'Say beforehand how you will know that the action is effective.',
        path: 'effectivenessCriteria',
      },
    ],
    [
      is('plan') && step.reviewAfter === null,
      {
        rule: 'corrective-action.review-date',
        message: 'Say after which day the effectiveness can be reviewed (enough operating time).',
        path: 'reviewAfter',
      },
    ],
    [
      is('done') && step.evidenceIds.length === 0,
      {
        rule: 'corrective-action.evidence-needed',
        message: 'Done needs evidence, not a promise. Upload it to the audit and choose it here.',
        path: 'evidenceIds',
      },
    ],
    [
      is('verification') && step.outcome !== 'accepted' && step.outcome !== 'rejected',
      { rule: 'corrective-action.outcome', message: 'A verification ends as accepted or rejected.', path: 'outcome' },
    ],
    [
      is('effectiveness') && step.outcome !== 'effective' && step.outcome !== 'not-effective',
      { rule: 'corrective-action.outcome', message: 'A review ends as effective or not-effective.', path: 'outcome' },
    ],
    [
      !is('verification') && !is('effectiveness') && step.outcome !== null,
      {
        rule: 'corrective-action.outcome',
        message: 'Only verification and effectiveness review have an outcome.',
        path: 'outcome',
      },
    ],
    [
      is('effectiveness') && plan?.reviewAfter != null && plan.reviewAfter > who.today,
      {
        rule: 'corrective-action.too-early',
        message: `The plan says to review after ${plan?.reviewAfter}. Let it operate until then.`,
        path: 'kind',
      },
    ],
    [
      is('due-change') && step.newDueOn === null,
      { rule: 'corrective-action.new-due-date', message: 'Give the new due date.', path: 'newDueOn' },
    ],
    [
      !is('due-change') && step.newDueOn !== null,
      {
        rule: 'corrective-action.due-change-only',
        message: 'A due date is changed by an act of its own ("due-change"), so that it is counted.',
        path: 'newDueOn',
      },
    ],
  ]);
}
