import { Text } from '@mantine/core';
import type { z } from 'zod';
import type { Paper } from '../../src/capabilities/fieldwork/contract.ts';
import { EvidenceLinks } from '../evidence/EvidenceLinks.tsx';
import { fieldwork } from './strings.ts';

/** The evidence that a paper rests on. */
export function PaperEvidence({ paper }: { paper: Pick<z.infer<typeof Paper>, 'auditId' | 'evidence'> }) {
  if (paper.evidence.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {fieldwork.paper.noEvidence}
      </Text>
    );
  }
  return <EvidenceLinks auditId={paper.auditId} items={paper.evidence} />;
}
