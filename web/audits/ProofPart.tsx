import { Text } from '@mantine/core';
import { outcomeTone } from '../people/Outcome.tsx';
import { factRows, ruleRows } from '../people/proof-rows.tsx';
import { dateText } from '../ui/dates.ts';
import { Section } from '../ui/Section.tsx';
import { Status } from '../ui/Status.tsx';
import type { PartName, Proofs } from './proof.ts';
import { teamText as text } from './team-strings.ts';

/** One part of a proof: its rules, those against it first, and the facts that they rest on. */
export function ProofPart({ part, proof }: { part: PartName; proof: Proofs[PartName] }) {
  const words = text.outcomes[part];
  return (
    <Section
      title={text.parts[part]}
      note={dateText(proof.judgedOn)}
      actions={<Status tone={outcomeTone[proof.outcome]}>{words[proof.outcome]}</Status>}
    >
      {proof.rules.length === 0 ? <Text size="sm">{text.noRules}</Text> : null}
      <ul className="pl-proof-rules" aria-label={text.rules}>
        {ruleRows(proof).map((rule) => (
          <li key={rule.rule} data-outcome={rule.outcome}>
            <Status tone={outcomeTone[rule.outcome]}>{text.ruleOutcomes[rule.outcome]}</Status>
            <div>
              <div title={rule.rule}>{rule.sentence}</div>
              <div className="pl-dim">
                {rule.because} {rule.rests ? `(${text.rests(rule.rests)})` : null}
              </div>
            </div>
          </li>
        ))}
      </ul>
      <Text size="sm" fw={600} mt="sm">
        {text.facts}
      </Text>
      {proof.facts.length === 0 ? <Text size="sm">{text.noFacts}</Text> : null}
      <ol className="pl-proof-facts">
        {factRows(proof).map((fact) => (
          <li key={fact.id}>{fact.says}</li>
        ))}
      </ol>
    </Section>
  );
}
