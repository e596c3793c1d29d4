import { z } from 'zod';
import { id, instant, isoDate, line, prose, statement, version } from '../../kernel/text.ts';
import { MODES, STAGES } from './domain.ts';

const listOf = <T extends z.ZodType>(item: T) => z.strictObject({ items: z.array(item) });
const criterion = z.string().max(20);
const teamRole = z.enum(['lead', 'auditor', 'observer']);
const outcome = z.enum(['pass', 'threatened', 'fail']);

export const MandateText = z.strictObject({
  title: line(300),
  objectives: statement(),
  scope: statement(),
  methods: statement(),
  mode: z.enum(MODES),
  remoteNote: prose(5000),
  startsOn: isoDate,
  endsOn: isoDate,
  unitIds: z.array(id).min(1, 'Name at least one unit.').max(200),
  criterionIds: z.array(criterion).min(1, 'Name at least one criterion.').max(400),
});
export const CreateAudit = MandateText.extend({ plannedAuditId: id.nullable() });
export const ChangeAudit = MandateText.extend({ version });

export const ProofShape = z.strictObject({
  outcome,
  facts: z.array(z.strictObject({ id: z.string(), kind: z.string(), says: z.string() })),
  rules: z.array(
    z.strictObject({
      rule: z.string(),
      sentence: z.string(),
      outcome,
      because: z.string(),
      factIds: z.array(z.string()),
    }),
  ),
  judgedOn: z.string(),
});
export const AssignmentProofShape = z.strictObject({
  independence: ProofShape,
  competence: ProofShape,
  availability: ProofShape,
});
export const Assign = z.strictObject({ personId: id, role: teamRole });
export const Release = z.strictObject({ reason: statement(2000), version });
export const Assignment = z.strictObject({
  id,
  auditId: id,
  personId: id,
  name: z.string(),
  firmName: z.string().nullable(),
  role: teamRole,
  proof: AssignmentProofShape,
  assignedAt: z.iso.datetime(),
  released: z.boolean(),
  releasedReason: z.string().nullable(),
  version: z.int(),
});
export const Candidate = z.strictObject({
  personId: id,
  name: z.string(),
  firmName: z.string().nullable(),
  assigned: z.boolean(),
  proof: AssignmentProofShape,
});
export const Candidates = listOf(Candidate);

export const ProposeSafeguard = z.strictObject({
  personId: id,
  rule: line(100),
  threat: statement(2000),
  measure: statement(5000),
});
export const Safeguard = ProposeSafeguard.extend({
  id,
  auditId: id,
  name: z.string(),
  proposedBy: id,
  proposedByName: z.string(),
  approvedBy: id.nullable(),
  approvedByName: z.string().nullable(),
});
export const Impairment = z.strictObject({
  id,
  assignmentId: id,
  name: z.string(),
  foundAt: z.iso.datetime(),
  disclosure: z.string(),
});

export const WriteAgendaItem = z.strictObject({
  startsAt: instant,
  endsAt: instant,
  title: line(300),
  place: prose(300),
  unitId: id.nullable(),
  auditorId: id.nullable(),
  auditeeId: id.nullable(),
  criteria: z.array(criterion).max(100),
});
export const ChangeAgendaItem = WriteAgendaItem.extend({ version });
export const AgendaItem = WriteAgendaItem.extend({
  id,
  auditId: id,
  unitName: z.string().nullable(),
  auditorName: z.string().nullable(),
  auditeeName: z.string().nullable(),
  cancelled: z.boolean(),
  version: z.int(),
});

export const RecordMeeting = z.strictObject({
  kind: z.enum(['opening', 'closing']),
  heldAt: instant,
  place: prose(300),
  minutes: statement(),
  attendance: z
    .array(z.strictObject({ personId: id, present: z.boolean() }))
    .min(1, 'Say who attended.')
    .max(200),
});
export const Meeting = RecordMeeting.extend({
  id,
  attendance: z.array(
    z.strictObject({ personId: id, name: z.string(), jobTitle: z.string().nullable(), present: z.boolean() }),
  ),
  recordedByName: z.string(),
});
export const NotCovered = z.strictObject({ reason: statement(2000) });

export const AuditSummary = z.strictObject({
  id,
  ref: z.string(),
  title: z.string(),
  stage: z.enum(STAGES),
  mode: z.enum(MODES),
  startsOn: isoDate,
  endsOn: isoDate,
  lead: z.string().nullable(),
  units: z.array(z.string()),
  criteria: z.int(),
  version: z.int(),
});
export const Audits = listOf(AuditSummary);
export const AuditDetail = z.strictObject({
  id,
  ref: z.string(),
  title: z.string(),
  stage: z.enum(STAGES),
  objectives: z.string(),
  scope: z.string(),
  methods: z.string(),
  mode: z.enum(MODES),
  remoteNote: z.string(),
  startsOn: isoDate,
  endsOn: isoDate,
  createdBy: id,
  createdByName: z.string(),
  plannedAuditId: id.nullable(),
  version: z.int(),
  units: z.array(z.strictObject({ id, ref: z.string(), name: z.string(), ownerId: id, ownerName: z.string() })),
  criteria: z.array(z.strictObject({ id: z.string(), title: z.string(), notCoveredReason: z.string().nullable() })),
  mandate: z.strictObject({ approvedBy: id, approvedByName: z.string(), approvedAt: z.iso.datetime() }).nullable(),
  assignments: z.array(Assignment),
  safeguards: z.array(Safeguard),
  impairments: z.array(Impairment),
  agenda: z.array(AgendaItem),
  meetings: z.array(Meeting),
});
