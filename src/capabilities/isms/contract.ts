import { z } from 'zod';
import { id, isoDate, line, prose, statement, version } from '../../kernel/text.ts';
import {
  AUDIT_OUTCOMES,
  CHANGE_KINDS,
  CRITERION_KINDS,
  IMPLEMENTATION_STATUSES,
  RISK_TREATMENTS,
  SOURCE_KINDS,
  UNIT_KINDS,
} from './domain.ts';

/** `4.1`, `A.5.1` or `OR-001`. */
export const criterionId = z
  .string()
  .regex(
    /^(?:A\.\d\.\d{1,2}|\d{1,2}\.\d(?:\.\d)?|OR-\d{3,5})$/,
    'Must be the id of a criterion, such as 9.2.1, A.8.13 or OR-001.',
  );
const factor = z.int().min(1, 'Must be 1 to 5.').max(5, 'Must be 1 to 5.');
export const listOf = <T extends z.ZodType>(item: T) => z.strictObject({ items: z.array(item) });

export const SetIsms = z.strictObject({
  scope: statement(),
  interestedParties: z.array(z.strictObject({ party: line(200), requirement: statement(2000) })).max(100),
  version: z.int().min(0),
});
export const Isms = z.strictObject({
  organisationName: z.string(),
  scope: z.string(),
  interestedParties: z.array(z.strictObject({ party: z.string(), requirement: z.string() })),
  version: z.int(),
});

const date = isoDate.nullable();
export const RecordCertificate = z.strictObject({
  certificationBody: line(200),
  number: line(100).nullable(),
  stage1On: date,
  stage2On: date,
  issuedOn: date,
  expiresOn: date,
  surveillance1On: date,
  surveillance2On: date,
  recertificationOn: date,
});
export const Certificate = RecordCertificate.extend({ id, superseded: z.boolean() });
export const CurrentCertificate = z.strictObject({ certificate: Certificate.nullable() });

export const AddOwnRequirement = z.strictObject({
  id: z
    .string()
    .regex(/^OR-\d{3,5}$/, 'Must look like OR-001.')
    .optional(),
  title: line(200),
  sourceKind: z.enum(SOURCE_KINDS),
  source: line(500),
  wording: statement(10_000),
});
export const ChangeOwnRequirement = AddOwnRequirement.omit({ id: true }).extend({ version });
export const RetireOwnRequirement = z.strictObject({ reason: statement(2000), version });
export const LoadLicensedText = z.strictObject({
  text: prose(20_000).nullable(),
  licenceNote: line(500).nullable(),
  version,
});
export const Criterion = z.strictObject({
  id: z.string(),
  kind: z.enum(CRITERION_KINDS),
  title: z.string(),
  catalogue: z.string().nullable(),
  sourceKind: z.enum(SOURCE_KINDS).nullable(),
  source: z.string().nullable(),
  wording: z.string().nullable(),
  licensed: z.boolean(),
  retired: z.boolean(),
  theme: z.string().nullable(),
  version: z.int(),
});
export const CriterionDetail = Criterion.extend({
  licensedText: z.string().nullable(),
  licenceNote: z.string().nullable(),
  amendment: z.string().nullable(),
  attributes: z.record(z.string(), z.array(z.string())),
  guidance: z
    .strictObject({
      conformity: z.string(),
      questions: z.array(
        z.strictObject({ aspect: z.enum(['design', 'implementation', 'operation']), ask: z.string() }),
      ),
      evidence: z.array(z.string()),
      failings: z.array(z.string()),
    })
    .nullable(),
  units: z.array(z.strictObject({ id, ref: z.string(), name: z.string() })),
});

export const SetSoaEntry = z.strictObject({
  applicable: z.boolean(),
  justification: prose(5000),
  status: z.enum(IMPLEMENTATION_STATUSES),
  ownerId: id.nullable(),
  version,
});
export const SoaEntry = SetSoaEntry.extend({
  criterionId: z.string(),
  title: z.string(),
  theme: z.string(),
  ownerName: z.string().nullable(),
});
export const ImportMode = z.strictObject({ mode: z.enum(['check', 'apply']) });
export const ImportResult = z.strictObject({ rows: z.int(), changed: z.array(z.string()), applied: z.boolean() });

const change = z.strictObject({ process: factor, structure: factor, people: factor, technology: factor });
export const AddUnit = z.strictObject({
  name: line(200),
  kind: z.enum(UNIT_KINDS),
  description: prose(5000),
  ownerId: id,
  size: factor,
  legal: factor,
  risk: factor,
  change,
  key: z.boolean(),
  legalMaxMonths: z.int().min(1).max(120).nullable(),
  criteria: z.array(criterionId).max(400),
});
export const ChangeUnit = AddUnit.extend({ version });
export const RetireUnit = z.strictObject({ reason: statement(2000), version });
export const RecordEarlierAudit = z.strictObject({
  endedOn: isoDate,
  outcome: z.enum(AUDIT_OUTCOMES),
  source: line(500),
});
export const Unit = AddUnit.extend({
  id,
  ref: z.string(),
  ownerName: z.string(),
  retired: z.boolean(),
  lastAuditedOn: isoDate.nullable(),
  version: z.int(),
});
export const UnitDetail = Unit.extend({
  earlierAudits: z.array(RecordEarlierAudit.extend({ id })),
  changes: z.array(
    z.strictObject({ id, ref: z.string(), kind: z.enum(CHANGE_KINDS), happenedOn: isoDate, title: z.string() }),
  ),
  risks: z.array(z.strictObject({ id, ref: z.string(), title: z.string(), level: z.int() })),
});

export const RecordChange = z.strictObject({
  kind: z.enum(CHANGE_KINDS),
  happenedOn: isoDate,
  title: line(200),
  description: prose(5000),
  unitIds: z.array(id).min(1, 'Name at least one unit that the change touches.').max(200),
});
export const Change = RecordChange.extend({ id, ref: z.string(), recordedBy: id, units: z.array(z.string()) });

export const RecordRisk = z.strictObject({
  ref: line(30).optional(),
  title: line(300),
  description: prose(5000),
  likelihood: factor,
  impact: factor,
  treatment: z.enum(RISK_TREATMENTS),
  treatmentNote: prose(5000),
  ownerId: id.nullable(),
  assessedOn: isoDate,
  source: prose(500),
  unitIds: z.array(id).max(200),
  criterionIds: z.array(criterionId).max(200),
});
export const Risk = RecordRisk.extend({
  id,
  ref: z.string(),
  level: z.int(),
  ownerName: z.string().nullable(),
  units: z.array(z.string()),
});
