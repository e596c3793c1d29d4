import { Action } from '../../src/capabilities/corrective-actions/contract.ts';
import { HistorySection } from '../evidence/HistorySection.tsx';
import { useParam } from '../isms/use-param.ts';
import { Facts } from '../ui/Facts.tsx';
import { Grade } from '../ui/Grade.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { Person } from '../ui/Person.tsx';
import { useOne } from '../ui/queries.ts';
import { Status } from '../ui/Status.tsx';
import { To } from '../ui/To.tsx';
import { When } from '../ui/When.tsx';
import { ActionActs } from './ActionActs.tsx';
import { ActionPath } from './ActionPath.tsx';
import { actions } from './strings.ts';
import { actionTone, words } from './words.ts';
import './actions.css';

/** One corrective action on its gated path to closure. */
export function ActionPage() {
  const query = useOne(`/corrective-actions/${useParam('actionId')}`, Action);
  return (
    <Loaded query={query}>
      {(action) => (
        <>
          <PageHeader
            number={action.ref}
            title={action.findingTitle}
            crumbs={[{ label: actions.title, path: '/corrective-actions' }]}
            status={<Status tone={actionTone[action.state]}>{words.states[action.state]}</Status>}
            actions={<ActionActs action={action} />}
          />
          <Facts
            facts={[
              [
                actions.finding,
                <span key="finding" className="pl-inline">
                  <To path={`/findings/${action.findingId}`}>{`${action.findingRef} ${action.findingTitle}`}</To>
                  <Grade grade={action.grade} />
                </span>,
              ],
              [
                actions.audit,
                <To key="audit" path={`/audits/${action.auditId}`}>
                  {action.auditRef}
                </To>,
              ],
              [
                actions.unit,
                <To key="unit" path={`/units/${action.unitId}`}>
                  {action.unitName}
                </To>,
              ],
              [actions.owner, <Person key="owner" name={action.ownerName} id={action.ownerId} />],
              [
                actions.due,
                <span key="due">
                  <When at={action.dueOn} plain={action.state === 'closed'} />
                  {action.dueChanges > 0 ? `, ${actions.changed(action.dueChanges)}` : ''}
                </span>,
              ],
              [actions.opened, <When key="opened" at={action.openedAt} plain />],
            ]}
          />
          <ActionPath action={action} />
          <HistorySection type="corrective-action" id={action.id} />
        </>
      )}
    </Loaded>
  );
}
