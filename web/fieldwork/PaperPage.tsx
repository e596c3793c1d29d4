import { Paper } from '../../src/capabilities/fieldwork/contract.ts';
import { useAudit } from '../audits/audit.ts';
import { useParam } from '../isms/use-param.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useOne } from '../ui/queries.ts';
import { Status } from '../ui/Status.tsx';
import { PaperActs } from './PaperActs.tsx';
import { PaperBody } from './PaperBody.tsx';
import { fieldwork } from './strings.ts';
import { stageTone, words } from './words.ts';
import './fieldwork.css';

/** One working paper: left what was done and found, right what to ask. */
export function PaperPage() {
  const auditId = useParam('auditId');
  const paperId = useParam('paperId');
  const audit = useAudit(auditId);
  const query = useOne(`/working-papers/${paperId}`, Paper);
  return (
    <Loaded query={audit}>
      {(found) => (
        <Loaded query={query}>
          {(paper) => (
            <>
              <PageHeader
                number={paper.ref}
                title={paper.title}
                crumbs={[
                  { label: found.ref, path: `/audits/${found.id}` },
                  { label: fieldwork.list.tab, path: `/audits/${found.id}/papers` },
                ]}
                status={<Status tone={stageTone[paper.stage]}>{words.stages[paper.stage]}</Status>}
                actions={<PaperActs paper={paper} audit={found} />}
              />
              <PaperBody key={paper.id} paper={paper} audit={found} />
            </>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}
