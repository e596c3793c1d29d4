import type { z } from 'zod';
import type {
  Certificate,
  Criterion,
  CriterionDetail,
  RecordChange,
  RecordEarlierAudit,
  RecordRisk,
  SetSoaEntry,
  Unit,
} from '../../src/capabilities/isms/contract.ts';
import { catalogue } from '../strings/catalogue.ts';
import type { Tone } from '../ui/tones.ts';

type CycleField = Extract<keyof z.infer<typeof Certificate>, `${string}On`>;
type Soa = z.infer<typeof SetSoaEntry>['status'];

const unitKinds: Record<z.infer<typeof Unit>['kind'], string> = {
  process: 'Process',
  site: 'Site',
  system: 'System',
  supplier: 'Supplier',
  function: 'Function',
};
const criterionKinds: Record<z.infer<typeof Criterion>['kind'], string> = {
  clause: 'Clause',
  control: 'Control',
  own: 'Own requirement',
};
const sourceKinds: Record<NonNullable<z.infer<typeof Criterion>['sourceKind']>, string> = {
  policy: 'Policy',
  law: 'Law',
  contract: 'Contract',
};
const changeKinds: Record<z.infer<typeof RecordChange>['kind'], string> = {
  process: 'Process',
  structure: 'Structure',
  people: 'People',
  technology: 'Technology',
};
const statuses: Record<Soa, string> = {
  'not-started': 'Not started',
  planned: 'Planned',
  'partly-implemented': 'Partly implemented',
  implemented: 'Implemented',
};
const treatments: Record<z.infer<typeof RecordRisk>['treatment'], string> = {
  modify: 'Modify',
  retain: 'Retain',
  avoid: 'Avoid',
  share: 'Share',
};
const outcomes: Record<z.infer<typeof RecordEarlierAudit>['outcome'], string> = {
  clean: 'No nonconformity',
  minor: 'Minor at most',
  major: 'Major',
};
const cycle: Record<CycleField, string> = {
  stage1On: 'Stage 1',
  stage2On: 'Stage 2',
  issuedOn: 'Issued',
  surveillance1On: 'Surveillance 1',
  surveillance2On: 'Surveillance 2',
  recertificationOn: 'Recertification',
  expiresOn: 'Expires',
};
const aspects: Record<NonNullable<z.infer<typeof CriterionDetail>['guidance']>['questions'][number]['aspect'], string> =
  {
    design: 'Design: is it laid down well?',
    implementation: 'Implementation: is it in place as laid down?',
    operation: 'Operation: does it work over time?',
  };
const themes: Record<string, string> = {
  organizational: 'Organisational',
  people: 'People',
  physical: 'Physical',
  technological: 'Technological',
};

/** The trade's words for the values of the ISMS contracts. */
export const words = catalogue({
  en: {
    unitKinds,
    criterionKinds,
    sourceKinds,
    changeKinds,
    statuses,
    treatments,
    outcomes,
    cycle,
    aspects,
    themes,
    yes: 'Yes',
    no: 'No',
    steps: {
      size: ['Very small', 'Small', 'Medium', 'Large', 'Very large'],
      amount: ['Hardly any', 'Little', 'Some', 'Much', 'Very much'],
      risk: ['Very low', 'Low', 'Medium', 'High', 'Very high'],
    },
  },
});

export type Steps = keyof typeof words.steps;

/** How far a control is in place, as a tone. */
export const statusTone: Record<Soa, Tone> = {
  'not-started': 'none',
  planned: 'plan',
  'partly-implemented': 'part',
  implemented: 'good',
};

/** The dates of a certificate's cycle, in their order. */
export const cycleFields: readonly CycleField[] = [
  'stage1On',
  'stage2On',
  'issuedOn',
  'surveillance1On',
  'surveillance2On',
  'recertificationOn',
  'expiresOn',
];
