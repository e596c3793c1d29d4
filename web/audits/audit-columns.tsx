import type { z } from 'zod';
import type { AuditSummary } from '../../src/capabilities/audits/contract.ts';
import type { Stage } from '../../src/capabilities/audits/domain.ts';
import { Status } from '../ui/Status.tsx';
import type { Column } from '../ui/table-model.ts';
import type { Tone } from '../ui/tones.ts';
import { When } from '../ui/When.tsx';
import { audits } from './strings.ts';

const text = audits.list;

/** How far an audit is, as a tone. */
export const stageTone: Record<Stage, Tone> = {
  draft: 'none',
  mandated: 'plan',
  fieldwork: 'part',
  closing: 'part',
  reported: 'good',
};

export const auditColumns: Column<z.infer<typeof AuditSummary>>[] = [
  { id: 'ref', header: text.ref, value: (row) => row.ref },
  { id: 'title', header: text.name, value: (row) => row.title },
  {
    id: 'stage',
    header: text.stage,
    filter: true,
    value: (row) => audits.stages.names[row.stage],
    cell: (row) => <Status tone={stageTone[row.stage]}>{audits.stages.names[row.stage]}</Status>,
  },
  { id: 'from', header: text.from, value: (row) => row.startsOn, cell: (row) => <When at={row.startsOn} /> },
  {
    id: 'until',
    header: text.until,
    value: (row) => row.endsOn,
    cell: (row) => <When at={row.endsOn} plain />,
    hideBelow: 'md',
  },
  { id: 'lead', header: text.lead, value: (row) => row.lead, filter: true, hideBelow: 'sm' },
  { id: 'units', header: text.units, value: (row) => row.units.join(', '), hideBelow: 'sm' },
  { id: 'criteria', header: text.criteria, value: (row) => row.criteria, align: 'right', hideBelow: 'lg' },
];
