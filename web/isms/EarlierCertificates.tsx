import type { z } from 'zod';
import type { Certificate } from '../../src/capabilities/isms/contract.ts';
import { DataTable } from '../ui/DataTable.tsx';
import type { Column } from '../ui/table-model.ts';
import { When } from '../ui/When.tsx';
import { isms } from './strings.ts';
import { words } from './words.ts';

type Row = z.infer<typeof Certificate>;

const columns: Column<Row>[] = [
  { id: 'number', header: isms.certificate.number, value: (row) => row.number },
  { id: 'body', header: isms.certificate.body, value: (row) => row.certificationBody },
  {
    id: 'issued',
    header: words.cycle.issuedOn,
    value: (row) => row.issuedOn,
    cell: (row) => <When at={row.issuedOn} plain />,
  },
  {
    id: 'expires',
    header: words.cycle.expiresOn,
    value: (row) => row.expiresOn,
    cell: (row) => <When at={row.expiresOn} plain />,
  },
];

/** Certificates that a later one superseded. */
export function EarlierCertificates({ certificates }: { certificates: readonly Row[] }) {
  return (
    <DataTable
      caption={isms.certificate.earlier}
      id="earlier"
      bare
      rows={certificates}
      columns={columns}
      rowKey={(row) => row.id}
    />
  );
}
