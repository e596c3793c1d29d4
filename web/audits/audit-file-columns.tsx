import { Anchor } from '@mantine/core';
import { To } from '../ui/To.tsx';
import type { Column } from '../ui/table-model.ts';
import { CopyText } from './CopyText.tsx';
import type { AuditFileView } from './report.ts';
import { reportText as text } from './report-strings.ts';
import { utcText } from './times.ts';

/** Sealed audit files with their way out. */
export const auditFileColumns = (url: (path: string) => string): Column<AuditFileView>[] => [
  { id: 'ref', header: text.fileRef, value: (row) => row.ref },
  {
    id: 'zip',
    header: text.files,
    value: () => '',
    cell: (row) => (
      <Anchor size="sm" href={url(`/audit-files/${row.id}/zip`)} download aria-label={text.downloadThis(row.ref)}>
        {text.download}
      </Anchor>
    ),
  },
  { id: 'report', header: text.report, value: (row) => row.reportRef },
  { id: 'sealed', header: text.sealedAt, value: (row) => text.issuedBy(utcText(row.sealedAt), row.sealedByName) },
  { id: 'content', header: text.content, value: (row) => text.contents(row.files, row.evidence), hideBelow: 'md' },
  {
    id: 'entry',
    header: text.entry,
    value: (row) => row.sealedSeq,
    cell: (row) => <To path={`/ledger?seq=${row.sealedSeq}`}>{row.sealedSeq}</To>,
    hideBelow: 'md',
  },
  {
    id: 'manifest',
    header: text.manifest,
    value: (row) => row.manifestSha256,
    cell: (row) => <CopyText what={text.manifest} value={row.manifestSha256} />,
    hideBelow: 'lg',
  },
];
