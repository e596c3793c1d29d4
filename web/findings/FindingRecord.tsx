import { Text } from '@mantine/core';
import type { z } from 'zod';
import type { Finding } from '../../src/capabilities/findings/contract.ts';
import { EvidenceLinks } from '../evidence/EvidenceLinks.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Person } from '../ui/Person.tsx';
import { Section } from '../ui/Section.tsx';
import { To } from '../ui/To.tsx';
import { When } from '../ui/When.tsx';
import { CriterionWording } from './CriterionWording.tsx';
import { PaperLink } from './PaperLink.tsx';
import { findings } from './strings.ts';

const text = findings.page;

/** Criterion, condition, extent, effect, evidence: what was found. */
export function FindingRecord({ finding }: { finding: z.infer<typeof Finding> }) {
  const { extentFound, extentOf } = finding;
  const extent = extentFound !== null && extentOf !== null ? text.extentOf(extentFound, extentOf) : '';
  return (
    <>
      <Facts
        facts={[
          [
            findings.unit,
            <To key="unit" path={`/units/${finding.unitId}`}>
              {finding.unitName}
            </To>,
          ],
          [findings.paper, <PaperLink key="paper" finding={finding} />],
          [
            text.recordedBy,
            <span key="by">
              <Person name={finding.recordedByName} id={finding.recordedBy} />, <When at={finding.recordedAt} plain />
            </span>,
          ],
          [
            text.communicatedOn,
            finding.communicatedAt ? <When key="at" at={finding.communicatedAt} plain /> : text.notYet,
          ],
        ]}
      />
      <Section title={findings.criterion}>
        <CriterionWording id={finding.criterionId} title={finding.criterionTitle} />
      </Section>
      <Section title={text.condition}>
        <Text className="pl-prose">{finding.condition}</Text>
      </Section>
      {extent || finding.extentNote ? (
        <Section title={text.extent}>
          <Text fw={600}>{extent}</Text>
          <Text className="pl-prose">{finding.extentNote}</Text>
        </Section>
      ) : null}
      {finding.effect ? (
        <Section title={text.effect}>
          <Text className="pl-prose">{finding.effect}</Text>
        </Section>
      ) : null}
      <Section title={findings.evidence} note={String(finding.evidence.length)}>
        {finding.evidence.length === 0 ? (
          <Text size="sm" c="dimmed">
            {text.noEvidence}
          </Text>
        ) : (
          <EvidenceLinks auditId={finding.auditId} items={finding.evidence} findingId={finding.id} />
        )}
      </Section>
    </>
  );
}
