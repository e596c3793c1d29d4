import { Text } from '@mantine/core';
import { AuditDetail, NotCovered } from '../../src/capabilities/audits/contract.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { ProseField } from '../ui/fields/ProseField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import type { Audit } from './audit.ts';
import { mandateText as text } from './mandate-strings.ts';

type Props = { auditId: string; row: Audit['criteria'][number]; onDone: () => void };

/** Says why a criterion of the mandate was not covered. */
export function NotCoveredForm({ auditId, row, onDone }: Props) {
  const form = useActForm({
    schema: NotCovered,
    initial: { reason: row.notCoveredReason ?? '' },
    method: 'PUT',
    path: `/audits/${auditId}/criteria/${encodeURIComponent(row.id)}/not-covered`,
    reply: AuditDetail,
    done: text.declared(row.id),
    onDone,
  });
  return (
    <ActForm form={form} submitLabel={text.declareSubmit} onCancel={onDone}>
      <Text size="sm" c="dimmed">
        {row.title}. {text.declareText}
      </Text>
      <ProseField {...form.field('reason')} label={text.reason} />
    </ActForm>
  );
}
