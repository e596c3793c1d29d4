import { Button, Text } from '@mantine/core';
import type { z } from 'zod';
import type { PaperLine } from '../../src/capabilities/fieldwork/contract.ts';
import { compareCriteria } from '../../src/capabilities/isms/domain.ts';
import type { Audit } from '../audits/audit.ts';
import { CriterionTag } from '../ui/CriterionTag.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Section } from '../ui/Section.tsx';
import { To } from '../ui/To.tsx';
import { fieldwork } from './strings.ts';
import '../isms/isms.css';
import './fieldwork.css';

const text = fieldwork.list;

type Props = {
  audit: Audit;
  papers: readonly z.infer<typeof PaperLine>[];
  /** Absent where the reader may open none. */
  onOpen?: ((criterionId: string) => void) | undefined;
};

/** Which criteria of the mandate have no working paper yet: no criterion is tested without one (law 1). */
export function Untested({ audit, papers, onOpen }: Props) {
  const tested = new Set(papers.flatMap((paper) => paper.criterionIds));
  const without = audit.criteria
    .filter((criterion) => !tested.has(criterion.id))
    .toSorted((a, b) => compareCriteria(a.id, b.id));
  const missing = without.filter((criterion) => criterion.notCoveredReason === null);
  const excused = without.length - missing.length;
  if (audit.stage === 'draft' || audit.stage === 'mandated') return null;
  return (
    <Section title={text.untested} note={text.untestedNote(missing.length, audit.criteria.length)}>
      <Text size="sm" c="dimmed" mb={8}>
        {missing.length === 0 ? text.allTested : text.untestedText}{' '}
        {excused > 0 || missing.length > 0 ? (
          <To path={`/audits/${audit.id}/mandate#criteria`}>
            {excused > 0 ? `${excused} × ${text.notCovered.toLowerCase()}` : text.mandate}
          </To>
        ) : null}
      </Text>
      <ul className="pl-untested">
        {missing.map((criterion) => (
          <li key={criterion.id}>
            <To path={`/criteria/${criterion.id}`} className="pl-tag-link">
              <CriterionTag reference={criterion.id} title={criterion.title} />
            </To>
            {onOpen ? (
              <Button
                size="compact-xs"
                variant="default"
                leftSection={<Icon name="plus" size={12} />}
                aria-label={`${text.openSubmit} ${criterion.id}`}
                onClick={() => onOpen(criterion.id)}
              >
                {fieldwork.list.openSubmit}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
