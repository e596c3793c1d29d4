import { z } from 'zod';
import { id, isoDate, line, prose, statement, version } from '../../kernel/text.ts';

const listOf = <T extends z.ZodType>(item: T) => z.strictObject({ items: z.array(item) });
const criterion = z.string().max(20);

export const WriteProgramme = z.strictObject({
  name: line(200),
  objectives: statement(),
  risks: prose(),
  resources: prose(),
  cycleFrom: isoDate,
  cycleTo: isoDate,
});
export const ChangeProgramme = WriteProgramme.extend({ version });
export const PlanAudit = z.strictObject({
  title: line(300),
  dueOn: isoDate,
  plannedFrom: isoDate,
  plannedTo: isoDate,
  reason: statement(20_000),
  unitIds: z.array(id).min(1, 'Name at least one unit.').max(200),
  criterionIds: z.array(criterion).min(1, 'Name at least one criterion.').max(400),
});
export const MovePlannedAudit = z.strictObject({
  title: line(300),
  plannedFrom: isoDate,
  plannedTo: isoDate,
  reason: statement(20_000),
  version,
});
export const DropPlannedAudit = z.strictObject({ reason: statement(2000), version });
export const Approve = z.strictObject({ version, statement: statement(5000) });
export const Approval = z.strictObject({
  id,
  version: z.int(),
  approvedBy: id,
  approvedByName: z.string(),
  approvedAt: z.iso.datetime(),
  statement: z.string(),
});
export const PlannedAudit = z.strictObject({
  id,
  programmeId: id,
  title: z.string(),
  dueOn: isoDate,
  plannedFrom: isoDate,
  plannedTo: isoDate,
  reason: z.string(),
  dropped: z.boolean(),
  droppedReason: z.string().nullable(),
  units: z.array(z.strictObject({ id, ref: z.string(), name: z.string() })),
  criterionIds: z.array(z.string()),
  audit: z
    .strictObject({
      id,
      ref: z.string(),
      stage: z.string(),
      startsOn: isoDate,
      endsOn: isoDate,
      notCovered: z.array(z.string()),
    })
    .nullable(),
  version: z.int(),
});
export const PlannedAudits = listOf(PlannedAudit);
export const Programme = WriteProgramme.extend({
  id,
  createdBy: id,
  version: z.int(),
  state: z.enum(['draft', 'approved', 'changed-since-approval']),
  approvedVersion: z.int().nullable(),
});
export const Programmes = listOf(Programme);
export const ProgrammeDetail = Programme.extend({ plannedAudits: z.array(PlannedAudit), approvals: z.array(Approval) });
const cell = z.strictObject({ criterionId: z.string(), quarter: z.string(), state: z.enum(['planned', 'audited']) });
export const Coverage = z.strictObject({
  quarters: z.array(z.string()),
  criteria: z.array(z.strictObject({ id: z.string(), title: z.string(), kind: z.string() })),
  cells: z.array(cell),
  uncovered: z.array(z.string()),
});
