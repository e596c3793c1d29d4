import { RowAct } from '../people/RowAct.tsx';
import { Person } from '../ui/Person.tsx';
import { Status } from '../ui/Status.tsx';
import { To } from '../ui/To.tsx';
import type { AgendaItem } from './audit.ts';
import { planText as text } from './plan-strings.ts';
import { utcTime } from './times.ts';

type Act = ((item: AgendaItem) => void) | null;

/** One time on the plan. */
export function AgendaRow({ item, onChange, onCancel }: { item: AgendaItem; onChange: Act; onCancel: Act }) {
  return (
    <li className="pl-agenda" data-cancelled={item.cancelled || undefined} data-acts={onChange !== null || undefined}>
      <div className="pl-agenda-time">
        <time dateTime={item.startsAt}>{utcTime(item.startsAt)}</time>–
        <time dateTime={item.endsAt}>{utcTime(item.endsAt)}</time> <span className="pl-dim">{text.utc}</span>
      </div>
      <div>
        <div className="pl-agenda-title">
          <span>{item.title}</span> {item.cancelled ? <Status tone="na">{text.cancelled}</Status> : null}
        </div>
        <div className="pl-agenda-more">
          {item.unitName ? <To path={`/units/${item.unitId}`}>{item.unitName}</To> : null}
          {item.place ? <span>{item.place}</span> : null}
          {item.criteria.length > 0 ? <span className="pl-dim">{item.criteria.join(', ')}</span> : null}
        </div>
      </div>
      <div className="pl-agenda-who">
        <span>
          <span className="pl-dim">{text.auditor}</span>{' '}
          {item.auditorName ? <Person name={item.auditorName} id={item.auditorId} /> : text.noAuditor}
        </span>
        {item.auditeeName ? (
          <span>
            <span className="pl-dim">{text.auditee}</span> <Person name={item.auditeeName} id={item.auditeeId} />
          </span>
        ) : null}
      </div>
      <div className="pl-acts">
        {onChange && !item.cancelled ? (
          <RowAct label={text.change} about={text.changeThis(item.title)} onAct={() => onChange(item)} />
        ) : null}
        {onCancel && !item.cancelled ? (
          <RowAct label={text.cancel} about={text.cancelThis(item.title)} onAct={() => onCancel(item)} />
        ) : null}
      </div>
    </li>
  );
}
