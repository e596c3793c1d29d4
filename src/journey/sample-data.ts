import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { addDays } from '../kernel/clock.ts';

/** Where the sample organisation's data and real evidence lie. */
export const SAMPLE = join(import.meta.dirname, '..', '..', 'data', 'sample');

const text = z.string();
const maybe = text.nullable();
const tie = { note: text.default(''), from: text, to: maybe };

const Organisation = z.looseObject({
  organisation: z.looseObject({ name: text }),
  isms: z.strictObject({ scope: text, interestedParties: z.array(z.strictObject({ party: text, requirement: text })) }),
  certificate: z.record(text, maybe),
  firms: z.array(z.strictObject({ key: text, name: text })),
  people: z.array(
    z.looseObject({
      key: text,
      name: text,
      email: text,
      jobTitle: text,
      kind: z.enum(['staff', 'external']),
      firm: text.optional(),
      manager: text.optional(),
      mayAudit: z.boolean(),
      roles: z.array(text).default([]),
      note: text,
    }),
  ),
  units: z.array(
    z.looseObject({
      key: text,
      name: text,
      kind: text,
      description: text,
      owner: text,
      size: z.int(),
      legal: z.int(),
      risk: z.int(),
      change: z.record(text, z.int()),
      keyUnit: z.boolean(),
      legalMaxMonths: z.int().nullable(),
      criteria: z.array(text),
    }),
  ),
  earlierAudits: z.array(z.strictObject({ unit: text, endedOn: text, outcome: text, source: text })),
  responsibilities: z.array(z.looseObject({ person: text, unit: text, kind: text, ...tie })),
  interests: z.array(
    z.looseObject({ person: text.optional(), firm: text.optional(), unit: maybe, kind: text, ...tie }),
  ),
  competences: z.array(
    z.strictObject({
      person: text,
      kind: text,
      title: text,
      issuer: text,
      evidence: text,
      obtainedOn: text,
      expiresOn: text,
    }),
  ),
  absences: z.array(
    z.looseObject({
      person: text,
      note: text,
      from: text.optional(),
      to: text.optional(),
      fromOn: text.optional(),
      toOn: text.optional(),
    }),
  ),
  changes: z.array(
    z.strictObject({ kind: text, happenedOn: text, title: text, description: text, units: z.array(text) }),
  ),
  risks: z.array(
    z.looseObject({
      title: text,
      description: text,
      likelihood: z.int(),
      impact: z.int(),
      treatment: text,
      treatmentNote: text,
      owner: maybe.optional(),
      assessedOn: text,
      source: text,
      units: z.array(text),
      criteria: z.array(text),
    }),
  ),
  soa: z.array(
    z.looseObject({
      criterion: text,
      applicable: z.boolean(),
      justification: text,
      status: text,
      owner: maybe.optional(),
    }),
  ),
  ownRequirements: z.array(z.strictObject({ id: text, title: text, sourceKind: text, source: text, wording: text })),
});

const meeting = z.looseObject({
  day: text,
  at: maybe,
  place: text,
  minutes: text,
  attendance: z.array(z.looseObject({ person: text, present: z.boolean() })),
});
const count = z.int().nullable();
const Audit = z.looseObject({
  programme: z.strictObject({
    name: text,
    objectives: text,
    risks: text,
    resources: text,
    cycleFrom: text,
    cycleTo: text,
  }),
  audit: z.looseObject({
    title: text,
    objectives: text,
    scope: text,
    methods: text,
    mode: text,
    remoteNote: text,
    startsOn: text,
    endsOn: text,
    units: z.array(text),
    criteria: z.array(text),
  }),
  team: z.array(z.looseObject({ person: text, role: text })),
  refusedTeam: z.array(z.looseObject({ person: text, role: text, why: text })),
  agenda: z.array(
    z.strictObject({
      day: text,
      from: text,
      to: text,
      title: text,
      place: text,
      unit: maybe,
      auditor: maybe,
      auditee: maybe,
      criteria: z.array(text),
    }),
  ),
  opening: meeting,
  closing: meeting,
  requests: z.array(
    z.strictObject({
      key: text,
      unit: text,
      askedOf: text,
      wanted: text,
      criteria: z.array(text),
      dueOn: text,
      answer: z.strictObject({ by: text, statement: text, evidence: z.array(text) }),
    }),
  ),
  evidence: z.array(
    z.looseObject({
      key: text,
      file: text,
      title: text,
      source: text,
      method: text,
      collector: text,
      phase: z.enum(['fieldwork', 'follow-up']),
    }),
  ),
  workingPapers: z.array(
    z.looseObject({
      key: text,
      title: text,
      unit: text,
      criteria: z.array(text),
      procedure: text,
      evidence: z.array(text),
      result: text,
      tested: count,
      exceptions: count,
      population: count,
      conclusion: text,
      conclusionReason: text,
      preparedBy: text,
      reviewedBy: text,
    }),
  ),
  findings: z.array(
    z.looseObject({
      key: text,
      workingPaper: text,
      unit: text,
      criterion: text,
      grade: text,
      title: text,
      condition: text,
      extentFound: count,
      extentOf: count,
      extentNote: text,
      effect: text,
      evidence: z.array(text),
      cause: maybe.optional(),
      causeBy: maybe.optional(),
      reply: z.looseObject({ by: text, stance: text, statement: text }).nullable().optional(),
    }),
  ),
  notCovered: z.array(z.strictObject({ criterion: text, reason: text })),
  correctiveAction: z.looseObject({
    finding: text,
    owner: text,
    dueOn: text,
    correction: text,
    cause: text,
    similarCases: text,
    plan: text,
    effectivenessCriteria: text,
    reviewAfter: text,
    done: text,
    doneEvidence: z.array(text),
    verification: z.looseObject({ by: text, statement: text }),
    effectiveness: z.looseObject({ by: text, statement: text }),
  }),
  report: z.strictObject({
    summary: text,
    conclusion: text,
    notCovered: text,
    followUp: text,
    distribution: z.array(text),
  }),
});

/** The sample organisation. */
export type SampleOrganisation = z.infer<typeof Organisation>;
/** The story of its audit. */
export type SampleAudit = z.infer<typeof Audit>;

/** Reads the sample's data; throws when it does not have its shape. */
export function readSample(): { readonly organisation: SampleOrganisation; readonly audit: SampleAudit } {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(SAMPLE, name), 'utf8'));
  return { organisation: Organisation.parse(read('organisation.json')), audit: Audit.parse(read('audit.json')) };
}

/** `-400d` or `+30d` counted from a day; other text and null stay as they are. */
export function dayFrom(base: string, relative: string): string {
  return /^[+-]\d+d$/.test(relative) ? addDays(base, Number(relative.slice(0, -1))) : relative;
}
