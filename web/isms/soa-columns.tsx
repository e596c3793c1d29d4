import { UnstyledButton } from '@mantine/core';
import type { z } from 'zod';
import type { SoaEntry } from '../../src/capabilities/isms/contract.ts';
import { To } from '../ui/To.tsx';
import type { Column } from '../ui/table-model.ts';
import { themeWord } from './criteria-columns.tsx';
import { Ref } from './Ref.tsx';
import { SoaStatus, soaWord } from './SoaStatus.tsx';
import { isms } from './strings.ts';

const text = isms.soa;
type Row = z.infer<typeof SoaEntry>;

/** The columns of the SoA; the status opens the entry for those who may change it. */
export function soaColumns(onEdit: ((criterionId: string) => void) | null): Column<Row>[] {
  return [
    {
      id: 'control',
      header: text.control,
      value: (row) => row.criterionId,
      cell: (row) => (
        <Ref>
          <To path={`/criteria/${row.criterionId}`}>{row.criterionId}</To>
        </Ref>
      ),
    },
    { id: 'title', header: isms.title, value: (row) => row.title, width: '24%' },
    {
      id: 'status',
      header: text.status,
      value: soaWord,
      cell: (row) =>
        onEdit ? (
          <UnstyledButton
            className="pl-soa-edit"
            aria-label={text.change(row.criterionId, soaWord(row))}
            onClick={() => onEdit(row.criterionId)}
          >
            <SoaStatus entry={row} />
          </UnstyledButton>
        ) : (
          <SoaStatus entry={row} />
        ),
      filter: true,
    },
    { id: 'theme', header: isms.criteria.theme, value: (row) => themeWord(row.theme), filter: true, hideBelow: 'lg' },
    { id: 'owner', header: isms.owner, value: (row) => row.ownerName, filter: true, hideBelow: 'sm' },
    { id: 'why', header: text.justification, value: (row) => row.justification, hideBelow: 'md', width: '34%' },
  ];
}
