import { Text } from '@mantine/core';
import type { z } from 'zod';
import type { Paper } from '../../src/capabilities/fieldwork/contract.ts';
import { Section } from '../ui/Section.tsx';
import { PaperEvidence } from './PaperEvidence.tsx';
import { fieldwork } from './strings.ts';
import { words } from './words.ts';

const text = fieldwork.paper;

/** The paper as it is signed: procedure, evidence, result, figures, conclusion. */
export function PaperText({ paper }: { paper: z.infer<typeof Paper> }) {
  const figures = [
    [text.population, paper.population],
    [text.tested, paper.tested],
    [text.exceptions, paper.exceptions],
  ] as const;
  return (
    <>
      <Section title={fieldwork.form.procedure}>
        <Text className="pl-prose">{paper.procedure}</Text>
      </Section>
      <Section title={text.evidence} note={String(paper.evidence.length)}>
        <PaperEvidence paper={paper} />
      </Section>
      <Section title={text.result}>
        <Text className="pl-prose" {...(paper.result ? {} : { c: 'dimmed' })}>
          {paper.result || text.empty}
        </Text>
      </Section>
      {figures.every(([, value]) => value === null) ? null : (
        <Section title={text.figures}>
          <dl className="pl-figures">
            {figures.map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value ?? '—'}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      <Section title={text.conclusion}>
        <Text fw={600}>{paper.conclusion ? words.conclusions[paper.conclusion] : fieldwork.list.none}</Text>
        <Text className="pl-prose">{paper.conclusionReason}</Text>
      </Section>
    </>
  );
}
