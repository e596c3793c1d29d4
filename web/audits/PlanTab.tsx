import { Meetings } from './Meetings.tsx';
import type { TabProps } from './tabs.ts';
import { Timetable } from './Timetable.tsx';

/** When what is audited, by whom and with whom; the opening and the closing meeting. */
export function PlanTab({ audit }: TabProps) {
  return (
    <>
      <Timetable audit={audit} />
      <Meetings audit={audit} />
    </>
  );
}
