import { periodText } from '../audits/times.ts';
import { CriterionTags } from '../isms/CriterionTags.tsx';
import { today } from '../isms/today.ts';
import { daysUntil } from '../people/standing.ts';
import { Facts } from '../ui/Facts.tsx';
import { Status } from '../ui/Status.tsx';
import { To } from '../ui/To.tsx';
import { When } from '../ui/When.tsx';
import { PlannedActions } from './PlannedActions.tsx';
import { plannedWord } from './planned-columns.tsx';
import { type Detail, type Planned, plannedTone } from './programme.ts';
import { programmeText } from './strings.ts';

const text = programmeText.planned;

/** One planned audit: when, why, what it covers, and what may be done with it. */
export function PlannedDetails({ programme, planned }: { programme: Detail; planned: Planned }) {
  const late = daysUntil(planned.plannedTo, planned.dueOn);
  return (
    <>
      <PlannedActions programme={programme} planned={planned} />
      <Facts
        facts={[
          [
            text.state,
            <Status key="state" tone={plannedTone(planned, today())}>
              {plannedWord(planned)}
            </Status>,
          ],
          [text.droppedReason, planned.droppedReason],
          [text.from, periodText(planned.plannedFrom, planned.plannedTo)],
          [
            text.dueOn,
            <span key="due">
              <When at={planned.dueOn} /> {late > 0 && !planned.dropped ? <b>{text.late(late)}</b> : null}
            </span>,
          ],
          [
            text.reason,
            <span key="reason" className="pl-prose">
              {planned.reason}
            </span>,
          ],
          [
            text.units,
            <span key="units" className="pl-lines">
              {planned.units.map((unit) => (
                <To key={unit.id} path={`/units/${unit.id}`}>
                  {`${unit.ref} ${unit.name}`}
                </To>
              ))}
            </span>,
          ],
          [text.criteria, <CriterionTags key="criteria" ids={planned.criterionIds} />],
        ]}
      />
    </>
  );
}
