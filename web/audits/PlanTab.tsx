import { Meetings } from './Meetings.tsx';
import { Timetable } from './Timetable.tsx';
import './plan.css';
import type { TabProps } from './tabs.ts';

/** When what is audited, by whom and with whom; the opening and the closing meeting. */
export function PlanTab({ audit }: TabProps) {
  return (
    <>
      <Timetable audit={audit} />
      <Meetings audit={audit} />
    </>
  );
}
