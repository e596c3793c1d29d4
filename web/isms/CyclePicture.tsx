import { Box } from '@mantine/core';
import type { z } from 'zod';
import type { Certificate } from '../../src/capabilities/isms/contract.ts';
import { addDays } from '../../src/kernel/clock.ts';
import { TimelineChart } from '../ui/pictures/TimelineChart.tsx';
import { marksOf } from './cycle.ts';
import { isms } from './strings.ts';
import { today } from './today.ts';
import { words } from './words.ts';

const text = isms.certificate;
const marginDays = 60;

/** The certificate's dates on a time axis; nothing while no date is known. */
export function CyclePicture({ certificate }: { certificate: z.infer<typeof Certificate> }) {
  const marks = marksOf(certificate);
  const days = [...marks.map((mark) => mark.at), today()].toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (marks.length === 0 || first === undefined || last === undefined) return null;
  const { issuedOn, expiresOn } = certificate;
  const valid =
    issuedOn && expiresOn
      ? [{ id: 'valid', label: text.valid, from: issuedOn, to: expiresOn, tone: 'good' as const }]
      : [];
  return (
    <Box mt="md">
      <TimelineChart
        label={text.picture}
        from={addDays(first, -marginDays)}
        to={addDays(last, marginDays)}
        today={today()}
        milestones={marks.map((mark) => ({ at: mark.at, label: words.cycle[mark.field] }))}
        lanes={[{ id: 'certificate', label: text.cycle, bars: valid }]}
        legend={valid.length > 0 ? { good: text.valid } : {}}
      />
    </Box>
  );
}
