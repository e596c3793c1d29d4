import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { AuditDetail } from '../../src/capabilities/audits/contract.ts';
import { Confirm } from '../ui/Confirm.tsx';
import { useAct } from '../ui/queries.ts';
import type { Audit } from './audit.ts';
import { mandateText as text } from './mandate-strings.ts';

/** Approves the mandate, after a question. */
export function ApproveMandate({ audit }: { audit: Audit }) {
  const [asking, question] = useDisclosure(false);
  const approve = useAct({ path: `/audits/${audit.id}/mandate`, reply: AuditDetail, done: text.approveDone });
  return (
    <>
      <Button size="xs" loading={approve.isPending} onClick={question.open}>
        {text.approve}
      </Button>
      <Confirm
        opened={asking}
        title={text.approveTitle}
        text={text.approveText(audit.ref)}
        yes={text.approve}
        onNo={question.close}
        onYes={() => {
          question.close();
          approve.mutate({});
        }}
      />
    </>
  );
}
