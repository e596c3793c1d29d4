import type { z } from 'zod';
import type { PaperLine } from '../../src/capabilities/fieldwork/contract.ts';
import { Ref } from '../evidence/Ref.tsx';
import { Status } from '../ui/Status.tsx';
import type { Column } from '../ui/table-model.ts';
import { fieldwork } from './strings.ts';
import { stageTone, words } from './words.ts';

const text = fieldwork.list;
type Row = z.infer<typeof PaperLine>;

/** `40 / 44`; a dash where nothing was counted. */
export const figures = (paper: Pick<Row, 'tested' | 'population'>): string =>
  paper.tested === null && paper.population === null ? '' : `${paper.tested ?? '—'} / ${paper.population ?? '—'}`;

export const paperColumns: readonly Column<Row>[] = [
  { id: 'ref', header: fieldwork.ref, value: (paper) => paper.ref, cell: (paper) => <Ref of={paper.ref} /> },
  { id: 'title', header: fieldwork.title, value: (paper) => paper.title },
  { id: 'criteria', header: fieldwork.criteria, value: (paper) => paper.criterionIds.join(', ') },
  {
    id: 'unit',
    header: fieldwork.unit,
    value: (paper) => `${paper.unitRef} ${paper.unitName}`,
    filter: true,
    hideBelow: 'md',
  },
  {
    id: 'stage',
    header: text.stage,
    value: (paper) => words.stages[paper.stage],
    filter: true,
    cell: (paper) => <Status tone={stageTone[paper.stage]}>{words.stages[paper.stage]}</Status>,
  },
  {
    id: 'conclusion',
    header: text.conclusion,
    value: (paper) => (paper.conclusion ? words.conclusions[paper.conclusion] : text.none),
    filter: true,
    hideBelow: 'sm',
  },
  {
    id: 'figures',
    header: text.figures,
    value: figures,
    align: 'right',
    cell: (paper) => <Ref of={figures(paper)} />,
    hideBelow: 'md',
  },
  { id: 'exceptions', header: text.exceptions, value: (paper) => paper.exceptions, align: 'right', hideBelow: 'md' },
  {
    id: 'flagged',
    header: text.flagged,
    value: (paper) => (paper.flagged ? text.flagged : ''),
    filter: true,
    cell: (paper) =>
      paper.flagged ? (
        <span title={paper.flaggedReason ?? ''}>
          <Status tone="bad">{text.flagged}</Status>
        </span>
      ) : null,
  },
];
