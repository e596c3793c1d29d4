import { EvidenceRequest } from '../../src/capabilities/evidence/contract.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useList } from '../ui/queries.ts';
import { RequestDialog } from './RequestDialog.tsx';
import { myRequestColumns } from './request-columns.tsx';
import { evidence } from './strings.ts';

const text = evidence.requests;

/** What is asked of me, in every audit. */
export function RequestsPage() {
  const requests = useList('/evidence-requests', EvidenceRequest);
  return (
    <>
      <PageHeader title={text.title}>{text.about}</PageHeader>
      <Loaded query={requests}>
        {(rows) => (
          <>
            <DataTable
              caption={text.title}
              rows={rows}
              columns={myRequestColumns}
              rowKey={(request) => request.id}
              href={(request) => `/requests?request=${request.id}`}
              defaultSort="due"
              empty={<Empty title={text.empty}>{text.emptyText}</Empty>}
            />
            <RequestDialog requests={rows} />
          </>
        )}
      </Loaded>
    </>
  );
}
