import { Group, SegmentedControl, Text } from '@mantine/core';
import { AuditSummary } from '../../src/capabilities/audits/contract.ts';
import { CurrentCertificate } from '../../src/capabilities/isms/contract.ts';
import { marksOf } from '../isms/cycle.ts';
import { today } from '../isms/today.ts';
import { words } from '../isms/words.ts';
import { TimelineChart } from '../ui/pictures/TimelineChart.tsx';
import { useList, useOne } from '../ui/queries.ts';
import { To } from '../ui/To.tsx';
import { useUrlState } from '../ui/url-state.ts';
import { lanesByAudit, lanesByUnit } from './lanes.ts';
import type { Detail } from './programme.ts';
import { programmeText } from './strings.ts';

const text = programmeText.plan;

/** The main picture: planned and real audits under the certificate's dates. */
export function ProgrammePicture({ programme }: { programme: Detail }) {
  const certificate = useOne('/certificate', CurrentCertificate).data?.certificate ?? null;
  const audits = useList('/audits', AuditSummary).data ?? [];
  const url = useUrlState();
  const byAudit = url.get('lanes') === 'audit';
  const now = today();
  const marks = certificate ? marksOf(certificate) : [];
  const inCycle = marks.filter((mark) => mark.at >= programme.cycleFrom && mark.at <= programme.cycleTo);
  const { lanes, legend } = (byAudit ? lanesByAudit : lanesByUnit)(programme, audits, now);
  return (
    <>
      <Group justify="flex-end" mb="xs">
        <SegmentedControl
          size="xs"
          aria-label={text.lanes}
          value={byAudit ? 'audit' : 'unit'}
          onChange={(next) => url.set({ lanes: next === 'audit' ? 'audit' : '' })}
          data={[
            { value: 'unit', label: text.perUnit },
            { value: 'audit', label: text.perAudit },
          ]}
        />
      </Group>
      <TimelineChart
        label={text.picture}
        from={programme.cycleFrom}
        to={programme.cycleTo}
        today={now >= programme.cycleFrom && now <= programme.cycleTo ? now : undefined}
        milestones={inCycle.map((mark) => ({ at: mark.at, label: words.cycle[mark.field] }))}
        lanes={lanes}
        legend={legend}
      />
      {certificate ? null : (
        <Text size="sm" c="dimmed" mt="xs">
          {text.certificate} <To path="/isms">{text.toCertificate}</To>
        </Text>
      )}
    </>
  );
}
