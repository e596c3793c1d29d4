import { Facts } from '../ui/Facts.tsx';
import type { Meeting } from './audit.ts';
import { planText as text } from './plan-strings.ts';
import { utcText } from './times.ts';

/** A meeting as it was recorded. */
export function MeetingRecord({ meeting }: { meeting: Meeting }) {
  const named = (present: boolean) =>
    meeting.attendance
      .filter((row) => row.present === present)
      .map((row) => (row.jobTitle ? `${row.name} (${row.jobTitle})` : row.name))
      .join(', ');
  return (
    <Facts
      facts={[
        [text.held, utcText(meeting.heldAt)],
        [text.place, meeting.place],
        [text.present, named(true)],
        [text.absent, named(false) || text.nobodyAbsent],
        [
          text.minutes,
          <span key="minutes" className="pl-prose">
            {meeting.minutes}
          </span>,
        ],
        [text.recordedBy, meeting.recordedByName],
      ]}
    />
  );
}
