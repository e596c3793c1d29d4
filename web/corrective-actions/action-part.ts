import type { z } from 'zod';
import type { Action } from '../../src/capabilities/corrective-actions/contract.ts';
import { brokenStep, type NewStep, type StepKind } from '../../src/capabilities/corrective-actions/domain.ts';
import { Person } from '../../src/capabilities/people/contract.ts';
import { today } from '../isms/today.ts';
import { useList } from '../ui/queries.ts';
import { useOrg } from '../ui/session.ts';

type View = z.infer<typeof Action>;

/** Rules that no text in a form can satisfy: whose turn it is, and whether it is time. */
const NOT_NOW = new Set([
  'corrective-action.owner-only',
  'corrective-action.independent-verification',
  'corrective-action.too-early',
  'corrective-action.not-closed',
  'corrective-action.closed',
]);

/** A step of that kind that says nothing yet. */
const blank = (kind: StepKind): NewStep => ({
  kind,
  outcome: null,
  effectivenessCriteria: null,
  reviewAfter: null,
  evidenceIds: [],
  newDueOn: null,
});

export type ActionPart = {
  /** Why the reader may not take a step of that kind now; empty: they may. */
  hindered: (kind: StepKind) => readonly { rule: string; message: string }[];
  reads: boolean;
  unitOwnerName: string;
};

/** What the signed-in person may do on a corrective action, by the rules of its domain; the server decides again. */
export function useActionPart(action: View): ActionPart {
  const { personId, may } = useOrg();
  const people = useList('/people', Person).data ?? [];
  const who = {
    actorId: personId ?? '',
    actorMayAudit: people.find((person) => person.id === personId)?.mayAudit ?? false,
    ownerId: action.ownerId,
    unitOwnerId: action.unitOwnerId,
    today: today(),
    dueOn: action.dueOn,
  };
  return {
    hindered: (kind) => brokenStep(blank(kind), action.steps, who).filter(({ rule }) => NOT_NOW.has(rule)),
    reads: !may('owner', 'programme-manager', 'auditor', 'auditee', 'management'),
    unitOwnerName: people.find((person) => person.id === action.unitOwnerId)?.name ?? action.unitName,
  };
}
