import type { z } from 'zod';
import type { Proof } from '../../src/capabilities/people/contract.ts';
import { humanise } from '../ui/form-shape.ts';
import { Status } from '../ui/Status.tsx';
import type { Column } from '../ui/table-model.ts';
import { type OutcomeName, outcomeTone } from './Outcome.tsx';
import { people as strings } from './strings.ts';

const text = strings.independence;
type ProofView = z.infer<typeof Proof>;
type RuleRow = ProofView['rules'][number] & { rests: string };
type FactRow = ProofView['facts'][number] & { number: number };

const severity: Record<OutcomeName, number> = { fail: 0, threatened: 1, pass: 2 };

/** The facts, numbered as the rules refer to them. */
export const factRows = (proof: ProofView): FactRow[] =>
  proof.facts.map((fact, index) => ({ ...fact, number: index + 1 }));

/** The rules, those that speak against it first. */
export function ruleRows(proof: ProofView): RuleRow[] {
  const numbers = new Map(factRows(proof).map((fact) => [fact.id, fact.number]));
  return proof.rules
    .map((rule) => ({
      ...rule,
      rests: rule.factIds.flatMap((id) => numbers.get(id) ?? []).join(', '),
    }))
    .toSorted((a, b) => severity[a.outcome] - severity[b.outcome]);
}

export const ruleColumns: Column<RuleRow>[] = [
  {
    id: 'outcome',
    header: text.outcome,
    value: (row) => text.ruleOutcomes[row.outcome],
    cell: (row) => <Status tone={outcomeTone[row.outcome]}>{text.ruleOutcomes[row.outcome]}</Status>,
    filter: true,
  },
  {
    id: 'rule',
    header: text.rule,
    value: (row) => row.sentence,
    cell: (row) => <span title={row.rule}>{row.sentence}</span>,
  },
  { id: 'because', header: text.because, value: (row) => row.because },
  { id: 'rests', header: text.restsOn, value: (row) => row.rests, hideBelow: 'sm' },
];

export const factColumns: Column<FactRow>[] = [
  { id: 'number', header: text.fact, value: (row) => row.number, width: 60 },
  { id: 'says', header: text.says, value: (row) => row.says },
  { id: 'kind', header: text.factKinds, value: (row) => humanise(row.kind), hideBelow: 'sm' },
];
