import { Button } from '@mantine/core';
import type { z } from 'zod';
import type { Action } from '../../src/capabilities/corrective-actions/contract.ts';
import { Evidence } from '../../src/capabilities/evidence/contract.ts';
import { ManyField } from '../ui/fields/ManyField.tsx';
import { useList } from '../ui/queries.ts';
import type { FieldProps } from '../ui/useActForm.ts';
import { actions } from './strings.ts';

type Props = { action: z.infer<typeof Action>; field: FieldProps<string[]>; onUpload: () => void };

/** Evidence of the audit that the action belongs to: chosen, or first uploaded. */
export function FollowUpEvidence({ action, field, onUpload }: Props) {
  const items = useList(`/audits/${action.auditId}/evidence`, Evidence).data ?? [];
  return (
    <>
      <ManyField
        {...field}
        label={actions.evidence}
        hint={actions.evidenceHint}
        options={items
          .filter((item) => !item.withdrawn)
          .map((item) => ({ value: item.id, label: `${item.ref} ${item.title}` }))}
      />
      <div>
        <Button size="compact-sm" variant="default" onClick={onUpload}>
          {actions.upload}
        </Button>
      </div>
    </>
  );
}
