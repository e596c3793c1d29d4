import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { ActDialog } from '../ui/ActDialog.tsx';
import { Section } from '../ui/Section.tsx';
import { type Audit, usePart } from './audit.ts';
import { MeetingForm } from './MeetingForm.tsx';
import { MeetingRecord } from './MeetingRecord.tsx';
import { type MeetingKind, whyNoMeeting } from './meeting.ts';
import { planText as text } from './plan-strings.ts';

const kinds: readonly MeetingKind[] = ['opening', 'closing'];

/** The opening and the closing meeting: their records, or the way to record them. */
export function Meetings({ audit }: { audit: Audit }) {
  const part = usePart(audit);
  const [recording, record] = useState<MeetingKind | null>(null);
  return (
    <>
      {kinds.map((kind) => {
        const meeting = audit.meetings.find((each) => each.kind === kind);
        const why = whyNoMeeting(kind, audit, part);
        return (
          <Section
            key={kind}
            title={text.kinds[kind]}
            actions={
              meeting || why ? null : (
                <Button size="xs" variant="default" onClick={() => record(kind)}>
                  {text.record[kind]}
                </Button>
              )
            }
          >
            {meeting ? (
              <MeetingRecord meeting={meeting} />
            ) : (
              <Text size="sm" c="dimmed">
                {text.starts[kind]} {why}
              </Text>
            )}
          </Section>
        );
      })}
      <ActDialog
        opened={recording !== null}
        onClose={() => record(null)}
        title={recording ? text.record[recording] : ''}
        as="drawer"
        size="xl"
      >
        {recording ? <MeetingForm audit={audit} kind={recording} onDone={() => record(null)} /> : null}
      </ActDialog>
    </>
  );
}
