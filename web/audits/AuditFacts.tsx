import { Person } from '../ui/Person.tsx';
import { To } from '../ui/To.tsx';
import { type Audit, leadOf } from './audit.ts';
import { audits } from './strings.ts';
import { periodText } from './times.ts';

/** The audit in one line: when, who leads, which units, how. */
export function AuditFacts({ audit }: { audit: Audit }) {
  const lead = leadOf(audit);
  const text = audits.frame;
  return (
    <dl className="pl-audit-facts">
      <div>
        <dt>{text.dates}</dt>
        <dd>{periodText(audit.startsOn, audit.endsOn)}</dd>
      </div>
      <div>
        <dt>{text.lead}</dt>
        <dd>{lead ? <Person name={lead.name} id={lead.personId} /> : text.noLead}</dd>
      </div>
      <div>
        <dt>{text.criteria}</dt>
        <dd>
          <To path={`/audits/${audit.id}/mandate#criteria`}>{audit.criteria.length}</To>
        </dd>
      </div>
      <div>
        <dt>{text.mode}</dt>
        <dd>{audits.modes[audit.mode]}</dd>
      </div>
      <div>
        <dt>{text.units}</dt>
        <dd className="pl-comma-list">
          {audit.units.map((unit) => (
            <To key={unit.id} path={`/units/${unit.id}`}>
              {unit.name}
            </To>
          ))}
        </dd>
      </div>
    </dl>
  );
}
