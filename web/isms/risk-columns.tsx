import type { z } from 'zod';
import type { Risk } from '../../src/capabilities/isms/contract.ts';
import type { Column } from '../ui/table-model.ts';
import { When } from '../ui/When.tsx';
import { Ref } from './Ref.tsx';
import { isms } from './strings.ts';
import { words } from './words.ts';

const text = isms.risks;

/** Likelihood and impact are filters too: the map sets them. */
export const riskColumns: Column<z.infer<typeof Risk>>[] = [
  { id: 'ref', header: text.ref, value: (risk) => risk.ref, cell: (risk) => <Ref>{risk.ref}</Ref> },
  { id: 'title', header: isms.title, value: (risk) => risk.title },
  { id: 'level', header: text.level, value: (risk) => risk.level, cell: (risk) => <b>{risk.level}</b>, align: 'right' },
  {
    id: 'likelihood',
    header: text.likelihood,
    value: (risk) => risk.likelihood,
    filter: true,
    align: 'right',
    hideBelow: 'sm',
  },
  { id: 'impact', header: text.impact, value: (risk) => risk.impact, filter: true, align: 'right', hideBelow: 'sm' },
  {
    id: 'treatment',
    header: text.treatment,
    value: (risk) => words.treatments[risk.treatment],
    filter: true,
    hideBelow: 'md',
  },
  { id: 'owner', header: isms.owner, value: (risk) => risk.ownerName, filter: true, hideBelow: 'md' },
  { id: 'units', header: text.units, value: (risk) => risk.units.join(', '), hideBelow: 'lg' },
  {
    id: 'assessed',
    header: text.assessed,
    value: (risk) => risk.assessedOn,
    cell: (risk) => <When at={risk.assessedOn} plain />,
    hideBelow: 'lg',
  },
];
