import { Text } from '@mantine/core';
import type { z } from 'zod';
import { EvidenceRequest, WithdrawRequest } from '../../src/capabilities/evidence/contract.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { useActForm } from '../ui/useActForm.ts';
import { evidence } from './strings.ts';

const text = evidence.requests;

type Props = { request: z.infer<typeof EvidenceRequest>; onDone: () => void; onCancel: () => void };

/** Confirms that a request is taken back. */
export function WithdrawRequestForm({ request, onDone, onCancel }: Props) {
  const form = useActForm({
    schema: WithdrawRequest,
    initial: { version: request.version },
    path: `/evidence-requests/${request.id}/withdrawal`,
    reply: EvidenceRequest,
    done: text.withdrawn,
    onDone,
  });
  return (
    <ActForm form={form} submitLabel={evidence.withdraw} onCancel={onCancel}>
      <Text size="sm">{text.withdrawText}</Text>
    </ActForm>
  );
}
