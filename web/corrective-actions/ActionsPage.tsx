import { Action } from '../../src/capabilities/corrective-actions/contract.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useList } from '../ui/queries.ts';
import { actionColumns } from './action-columns.tsx';
import { actions } from './strings.ts';

/** All corrective actions that the reader may see. */
export function ActionsPage() {
  const query = useList('/corrective-actions', Action);
  return (
    <>
      <PageHeader title={actions.title}>{actions.about}</PageHeader>
      <Loaded query={query}>
        {(rows) => (
          <DataTable
            caption={actions.title}
            rows={rows}
            columns={actionColumns}
            rowKey={(action) => action.id}
            href={(action) => `/corrective-actions/${action.id}`}
            defaultSort="due"
            empty={<Empty title={actions.empty}>{actions.emptyText}</Empty>}
          />
        )}
      </Loaded>
    </>
  );
}
