import { AuditDetail } from '../../src/capabilities/audits/contract.ts';
import { Finding } from '../../src/capabilities/findings/contract.ts';
import { useParam } from '../isms/use-param.ts';
import { Grade } from '../ui/Grade.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { useOne } from '../ui/queries.ts';
import { Status } from '../ui/Status.tsx';
import { FindingActs } from './FindingActs.tsx';
import { FindingBody } from './FindingBody.tsx';
import { standing } from './standing.ts';
import { findings } from './strings.ts';
import './findings.css';

/** One finding: what is, against what, on which evidence, what the auditee says, and what is done about it. */
export function FindingPage() {
  const findingId = useParam('findingId');
  const query = useOne(`/findings/${findingId}`, Finding);
  const audit = useOne(`/audits/${query.data?.auditId}`, AuditDetail, { enabled: query.data !== undefined });
  return (
    <Loaded query={query}>
      {(finding) => (
        <>
          <PageHeader
            number={finding.ref}
            title={finding.title}
            crumbs={[
              { label: findings.list.title, path: '/findings' },
              { label: finding.auditRef, path: `/audits/${finding.auditId}/findings` },
            ]}
            status={
              <>
                <Grade grade={finding.grade} long />
                <Status tone={standing(finding).tone}>{standing(finding).word}</Status>
              </>
            }
            actions={audit.data ? <FindingActs finding={finding} audit={audit.data} /> : null}
          />
          <Loaded query={audit}>{(found) => <FindingBody finding={finding} audit={found} />}</Loaded>
        </>
      )}
    </Loaded>
  );
}
