import type { z } from 'zod';
import type { PlannedAudit } from '../../src/capabilities/programme/contract.ts';
import type { Audit } from './audit.ts';

export type MandateStart =
  | { kind: 'new' }
  | { kind: 'plan'; planned: z.infer<typeof PlannedAudit> }
  | { kind: 'audit'; audit: Audit };

type Values = {
  title: string;
  objectives: string;
  scope: string;
  methods: string;
  mode: Audit['mode'] | null;
  remoteNote: string;
  startsOn: string | null;
  endsOn: string | null;
  unitIds: string[];
  criterionIds: string[];
};

const empty: Values = {
  title: '',
  objectives: '',
  scope: '',
  methods: '',
  mode: 'on-site',
  remoteNote: '',
  startsOn: null,
  endsOn: null,
  unitIds: [],
  criterionIds: [],
};

/** What the form of a mandate holds at first. */
export function mandateOf(start: MandateStart): Values {
  if (start.kind === 'new') return empty;
  if (start.kind === 'plan') {
    const { title, plannedFrom, plannedTo, units, criterionIds } = start.planned;
    const unitIds = units.map((unit) => unit.id);
    return { ...empty, title, startsOn: plannedFrom, endsOn: plannedTo, unitIds, criterionIds: [...criterionIds] };
  }
  const { audit } = start;
  return {
    title: audit.title,
    objectives: audit.objectives,
    scope: audit.scope,
    methods: audit.methods,
    mode: audit.mode,
    remoteNote: audit.remoteNote,
    startsOn: audit.startsOn,
    endsOn: audit.endsOn,
    unitIds: audit.units.map((unit) => unit.id),
    criterionIds: audit.criteria.map((criterion) => criterion.id),
  };
}
