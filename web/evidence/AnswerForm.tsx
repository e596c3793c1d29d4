import { AnswerRequest, EvidenceRequest } from '../../src/capabilities/evidence/contract.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import { evidence } from './strings.ts';

const text = evidence.requests;

/** Answers a request in words; another answer may follow. */
export function AnswerForm({ requestId }: { requestId: string }) {
  const form = useActForm({
    schema: AnswerRequest,
    initial: { statement: '' },
    path: `/evidence-requests/${requestId}/answers`,
    reply: EvidenceRequest,
    done: text.sent,
  });
  return (
    <ActForm form={form} submitLabel={text.send}>
      <ProseField {...form.field('statement')} label={text.inWords} />
    </ActForm>
  );
}
