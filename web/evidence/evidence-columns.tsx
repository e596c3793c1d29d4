import type { z } from 'zod';
import type { Evidence } from '../../src/capabilities/evidence/contract.ts';
import { sizeText } from '../ui/fields/file-limits.ts';
import type { Column } from '../ui/table-model.ts';
import { When } from '../ui/When.tsx';
import { Flags, flagWords } from './Flags.tsx';
import { Hash } from './Hash.tsx';
import { Ref } from './Ref.tsx';
import { evidence } from './strings.ts';
import { words } from './words.ts';

const text = evidence.list;

export const evidenceColumns: readonly Column<z.infer<typeof Evidence>>[] = [
  { id: 'ref', header: evidence.ref, value: (item) => item.ref, cell: (item) => <Ref of={item.ref} /> },
  { id: 'title', header: evidence.title, value: (item) => item.title },
  {
    id: 'flags',
    header: text.flags,
    value: (item) => flagWords(item).join(', '),
    cell: (item) => <Flags item={item} />,
  },
  { id: 'source', header: evidence.source, value: (item) => item.source, hideBelow: 'md' },
  { id: 'method', header: evidence.method, value: (item) => words.methods[item.method], filter: true, hideBelow: 'md' },
  { id: 'collector', header: evidence.collector, value: (item) => item.collectorName, filter: true, hideBelow: 'lg' },
  {
    id: 'collected',
    header: evidence.collected,
    value: (item) => item.collectedAt,
    cell: (item) => <When at={item.collectedAt.slice(0, 10)} plain />,
    hideBelow: 'sm',
  },
  {
    id: 'size',
    header: text.size,
    value: (item) => item.bytes,
    cell: (item) => <Ref of={sizeText(item.bytes)} />,
    align: 'right',
    hideBelow: 'lg',
  },
  {
    id: 'hash',
    header: text.hash,
    value: (item) => item.sha256,
    cell: (item) => <Hash sha256={item.sha256} about={item.ref} />,
    hideBelow: 'lg',
  },
];
