import { Text } from '@mantine/core';
import { Loaded } from '../ui/Loaded.tsx';
import { Section } from '../ui/Section.tsx';
import type { Audit } from './audit.ts';
import { EditionCard } from './EditionCard.tsx';
import { useReports } from './report.ts';
import { reportText as text } from './report-strings.ts';

/** All issued editions of the report, the one in force first. */
export function Editions({ audit }: { audit: Audit }) {
  const query = useReports(audit.id);
  return (
    <Section title={text.editions}>
      <Loaded query={query} lines={3}>
        {(reports) =>
          reports.length === 0 ? (
            <Text size="sm" c="dimmed">
              {text.noEditions}
            </Text>
          ) : (
            reports
              .toSorted((a, b) => b.edition - a.edition)
              .map((report) => <EditionCard key={report.id} report={report} />)
          )
        }
      </Loaded>
    </Section>
  );
}
