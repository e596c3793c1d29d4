import { Text, Title } from '@mantine/core';
import type { z } from 'zod';
import type { CriterionDetail } from '../../src/capabilities/isms/contract.ts';
import { Section } from '../ui/Section.tsx';
import { Points } from './Points.tsx';
import { isms } from './strings.ts';
import { words } from './words.ts';
import './isms.css';

const text = isms.criteria;
const aspects = ['design', 'implementation', 'operation'] as const;

/** What conformity means, what to ask, what to look at and what often fails. */
export function CriterionGuidance({
  guidance,
}: {
  guidance: NonNullable<z.infer<typeof CriterionDetail>['guidance']>;
}) {
  return (
    <>
      <Section title={text.conformity}>
        <Text className="pl-prose">{guidance.conformity}</Text>
      </Section>
      <Section title={text.questions} note={String(guidance.questions.length)}>
        {aspects.map((aspect) => (
          <div key={aspect} className="pl-aspect">
            <Title order={3}>{words.aspects[aspect]}</Title>
            <Points
              items={guidance.questions
                .filter((question) => question.aspect === aspect)
                .map((question) => question.ask)}
            />
          </div>
        ))}
      </Section>
      <div className="pl-columns">
        <Section title={text.evidence}>
          <Points items={guidance.evidence} />
        </Section>
        <Section title={text.failings}>
          <Points items={guidance.failings} />
        </Section>
      </div>
    </>
  );
}
