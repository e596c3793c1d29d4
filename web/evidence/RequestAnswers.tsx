import { Text } from '@mantine/core';
import type { z } from 'zod';
import type { EvidenceRequest } from '../../src/capabilities/evidence/contract.ts';
import { Person } from '../ui/Person.tsx';
import { Section } from '../ui/Section.tsx';
import { When } from '../ui/When.tsx';
import { EvidenceLinks } from './EvidenceLinks.tsx';
import { evidence } from './strings.ts';
import './evidence.css';

const text = evidence.requests;

/** What was answered in words, and the files given. */
export function RequestAnswers({ request }: { request: z.infer<typeof EvidenceRequest> }) {
  return (
    <>
      <Section title={text.answers} note={String(request.answers.length)}>
        {request.answers.length === 0 ? (
          <Text size="sm" c="dimmed">
            {text.noAnswer}
          </Text>
        ) : (
          <ul className="pl-answers">
            {request.answers.map((answer) => (
              <li key={answer.id}>
                <div className="pl-prose">{answer.statement}</div>
                <span className="pl-dim">
                  <Person name={answer.answeredByName} id={answer.answeredBy} /> · <When at={answer.answeredAt} plain />
                </span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={text.given} note={String(request.evidence.length)}>
        {request.evidence.length === 0 ? (
          <Text size="sm" c="dimmed">
            {text.noFiles}
          </Text>
        ) : (
          <EvidenceLinks auditId={request.auditId} items={request.evidence} />
        )}
      </Section>
    </>
  );
}
