import { Text } from '@mantine/core';
import type { z } from 'zod';
import type { Paper } from '../../src/capabilities/fieldwork/contract.ts';
import { Finding } from '../../src/capabilities/findings/contract.ts';
import { Grade } from '../ui/Grade.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { useList } from '../ui/queries.ts';
import { Section } from '../ui/Section.tsx';
import { To } from '../ui/To.tsx';
import { fieldwork } from './strings.ts';

/** What was recorded from this paper. */
export function PaperFindings({ paper }: { paper: z.infer<typeof Paper> }) {
  const findings = useList(`/audits/${paper.auditId}/findings`, Finding);
  return (
    <Section title={fieldwork.paper.findings}>
      <Loaded query={findings} lines={1}>
        {(rows) => {
          const own = rows.filter((finding) => finding.workingPaperId === paper.id);
          if (own.length === 0) {
            return (
              <Text size="sm" c="dimmed">
                {fieldwork.paper.noFindings}
              </Text>
            );
          }
          return (
            <ul className="pl-files">
              {own.map((finding) => (
                <li key={finding.id}>
                  <Grade grade={finding.grade} />
                  <To path={`/findings/${finding.id}`}>{`${finding.ref} ${finding.title}`}</To>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </Section>
  );
}
