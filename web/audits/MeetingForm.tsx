import { Group } from '@mantine/core';
import { AuditDetail, RecordMeeting } from '../../src/capabilities/audits/contract.ts';
import { dateOf } from '../../src/kernel/clock.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { DateField } from '../ui/fields/DateField.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import { AttendanceField } from './AttendanceField.tsx';
import type { Audit } from './audit.ts';
import { type Attendant, expected, type MeetingKind } from './meeting.ts';
import { planText as text } from './plan-strings.ts';
import { TimeField } from './TimeField.tsx';
import { instantOf, utcTime } from './times.ts';

type Props = { audit: Audit; kind: MeetingKind; onDone: () => void };
type Values = { day: string | null; time: string; place: string; minutes: string; attendance: Attendant[] };

/** Records a meeting that was held, with who was there. */
export function MeetingForm({ audit, kind, onDone }: Props) {
  const now = new Date();
  const initial: Values = {
    day: dateOf(now),
    time: utcTime(now.toISOString()),
    place: '',
    minutes: '',
    attendance: expected(audit),
  };
  const form = useActForm({
    schema: RecordMeeting,
    initial,
    toBody: ({ day, time, place, minutes, attendance }) => ({
      kind,
      heldAt: instantOf(day, time),
      place,
      minutes,
      attendance: attendance.map(({ personId, present }) => ({ personId, present })),
    }),
    path: `/audits/${audit.id}/meetings`,
    reply: AuditDetail,
    fieldOfPath: (path) => (path === 'heldAt' ? 'day' : path),
    done: text.recorded[kind],
    onDone,
  });
  return (
    <ActForm form={form} submitLabel={text.record[kind]} onCancel={onDone}>
      <Group align="flex-start" gap="sm">
        <DateField {...form.field('day')} label={text.heldDay} max={dateOf(now)} required />
        <TimeField {...form.field('time')} label={text.heldTime} />
      </Group>
      <TextField {...form.field('place')} label={text.place} hint={text.placeHint} />
      <AttendanceField {...form.field('attendance')} />
      <ProseField {...form.field('minutes')} label={text.minutes} hint={text.minutesHint} rows={6} />
    </ActForm>
  );
}
