import { Text } from '@mantine/core';
import type { z } from 'zod';
import type { EvidenceRequest } from '../../src/capabilities/evidence/contract.ts';
import { useAudit } from '../audits/audit.ts';
import { CriterionTags } from '../isms/CriterionTags.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { Person } from '../ui/Person.tsx';
import { Status } from '../ui/Status.tsx';
import { To } from '../ui/To.tsx';
import { When } from '../ui/When.tsx';
import { HistorySection } from './HistorySection.tsx';
import { RequestActs } from './RequestActs.tsx';
import { RequestAnswers } from './RequestAnswers.tsx';
import { evidence } from './strings.ts';
import { stateTone, words } from './words.ts';

const text = evidence.requests;

type Props = { request: z.infer<typeof EvidenceRequest>; onClose: () => void };

/** One request: what is wanted, what was given, and what the reader may do with it. */
export function RequestDetail({ request, onClose }: Props) {
  const audit = useAudit(request.auditId);
  return (
    <>
      <Text className="pl-prose" mb="sm">
        {request.wanted}
      </Text>
      <Facts
        facts={[
          [
            text.state,
            <Status key="state" tone={stateTone[request.state]}>
              {words.states[request.state]}
            </Status>,
          ],
          [text.due, <When key="due" at={request.dueOn} />],
          [
            text.audit,
            <To key="audit" path={`/audits/${request.auditId}`}>{`${request.auditRef} ${request.auditTitle}`}</To>,
          ],
          [text.unit, <To key="unit" path={`/units/${request.unitId}`}>{`${request.unitRef} ${request.unitName}`}</To>],
          [text.askedOf, <Person key="of" name={request.askedOfName} id={request.askedOf} />],
          [text.askedBy, <Person key="by" name={request.askedByName} id={request.askedBy} />],
          [text.asked, <When key="at" at={request.askedAt} plain />],
          [text.criteria, request.criteria.length > 0 ? <CriterionTags key="criteria" ids={request.criteria} /> : ''],
        ]}
      />
      <RequestAnswers request={request} />
      <Loaded query={audit}>{(found) => <RequestActs request={request} audit={found} onClose={onClose} />}</Loaded>
      <HistorySection type="evidence-request" id={request.id} />
    </>
  );
}
