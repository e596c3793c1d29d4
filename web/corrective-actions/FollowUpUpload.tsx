import { Text } from '@mantine/core';
import type { Audit } from '../audits/audit.ts';
import { useAudit } from '../audits/audit.ts';
import { useEvidencePart } from '../evidence/part.ts';
import { UploadFiles } from '../evidence/UploadFiles.tsx';
import { Loaded } from '../ui/Loaded.tsx';
import { actions } from './strings.ts';

type Props = { onStored: (id: string) => void };

/** Follow-up evidence into the audit, for those who may add it there; for others who can. */
export function FollowUpUpload({ auditId, onStored }: Props & { auditId: string }) {
  return <Loaded query={useAudit(auditId)}>{(audit) => <IntoAudit audit={audit} onStored={onStored} />}</Loaded>;
}

function IntoAudit({ audit, onStored }: Props & { audit: Audit }) {
  const part = useEvidencePart(audit);
  if (!part.team && !part.ownsAUnit) return <Text size="sm">{actions.whyUpload}</Text>;
  return (
    <>
      <Text size="sm" c="dimmed" mb="sm">
        {`${audit.ref} ${audit.title}: ${actions.uploadNote}.`}
      </Text>
      <UploadFiles auditId={audit.id} onStored={(stored) => onStored(stored.id)} />
    </>
  );
}
