import { Text } from '@mantine/core';
import type { z } from 'zod';
import type { Paper } from '../../src/capabilities/fieldwork/contract.ts';
import { DownloadLink } from '../evidence/DownloadLink.tsx';
import { Flags } from '../evidence/Flags.tsx';
import { To } from '../ui/To.tsx';
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
  return (
    <ul className="pl-files">
      {paper.evidence.map((item) => (
        <li key={item.id}>
          <To path={`/audits/${paper.auditId}/evidence?evidence=${item.id}`}>{item.ref}</To>
          <span>{item.title}</span>
          <Flags item={{ ...item, typeDisagrees: false }} />
          <DownloadLink id={item.id} name={item.fileName} />
        </li>
      ))}
    </ul>
  );
}
