import type { z } from 'zod';
import {
  absent,
  broken,
  conflict,
  type Decision,
  done,
  forbidden,
  refused,
  stale,
  type Violation,
} from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import { authorsOf } from '../../platform/ledger/authors.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import type { Approve, ChangeProgramme, Programme, ProgrammeDetail, WriteProgramme } from './contract.ts';
import { approvalsOf, selectPlannedAudits, selectProgrammes } from './store.ts';

type View = z.infer<typeof Programme>;

/** All audit programmes. */
export async function listProgrammes(uow: UnitOfWork): Promise<View[]> {
  return (await selectProgrammes(uow)).map((row) => ({
    id: row.id,
    name: row.name,
    objectives: row.objectives,
    risks: row.risks,
    resources: row.resources,
    cycleFrom: row.cycle_from,
    cycleTo: row.cycle_to,
    createdBy: row.created_by,
    version: row.version,
    approvedVersion: row.approved_version,
    state:
      row.approved_version === null
        ? 'draft'
        : row.approved_version === row.version
          ? 'approved'
          : 'changed-since-approval',
  }));
}

/** One programme, or undefined. */
export async function findProgramme(uow: UnitOfWork, programmeId: string): Promise<View | undefined> {
  return (await listProgrammes(uow)).find((programme) => programme.id === programmeId);
}

/** One programme with its planned audits and approvals. */
export async function readProgramme(
  uow: UnitOfWork,
  programmeId: string,
): Promise<Decision<z.infer<typeof ProgrammeDetail>>> {
  const programme = await findProgramme(uow, programmeId);
  if (!programme) return absent('programme');
  return done({
    ...programme,
    plannedAudits: await selectPlannedAudits(uow, { programmeId }),
    approvals: await approvalsOf(uow, programmeId),
  });
}

/** Creates an audit programme (9.2.2): objectives, programme risks, resources and the cycle that it covers. */
export async function createProgramme(uow: UnitOfWork, input: z.infer<typeof WriteProgramme>): Promise<Decision<View>> {
  const wrong = brokenCycle(input);
  if (wrong.length > 0) return refused(...wrong);
  const id = newId();
  await uow.tx
    .insertInto('programme')
    .values({
      org_id: uow.orgId,
      id,
      ...columns(input),
      created_by: uow.actor.personId,
      created_at: uow.now,
      version: 1,
    })
    .execute();
  return recorded(uow, 'programme.created', id);
}

/** Changes a programme; an approval before holds no longer. */
export async function changeProgramme(
  uow: UnitOfWork,
  programmeId: string,
  input: z.infer<typeof ChangeProgramme>,
): Promise<Decision<View>> {
  const before = await findProgramme(uow, programmeId);
  if (!before) return absent('programme');
  if (before.version !== input.version) return stale(before);
  const wrong = brokenCycle(input);
  if (wrong.length > 0) return refused(...wrong);
  await uow.tx
    .updateTable('programme')
    .set({ ...columns(input), version: input.version + 1 })
    .where('org_id', '=', uow.orgId)
    .where('id', '=', programmeId)
    .execute();
  return recorded(uow, 'programme.changed', programmeId);
}

/** Top management approves this version of the programme (5.3, 9.2.2). Whoever made it cannot. */
export async function approveProgramme(
  uow: UnitOfWork,
  programmeId: string,
  input: z.infer<typeof Approve>,
): Promise<Decision<View>> {
  const { tx, orgId, actor, now } = uow;
  const before = await findProgramme(uow, programmeId);
  if (!before) return absent('programme');
  if (before.version !== input.version) return stale(before);
  if (before.approvedVersion === before.version)
    return conflict({ rule: 'programme.approved', message: 'This version is approved already.' });
  const all = await selectPlannedAudits(uow, { programmeId });
  const authors = new Set([
    ...(await authorsOf(uow, 'programme', [programmeId], ['programme.created', 'programme.changed'])),
    ...(await authorsOf(
      uow,
      'planned-audit',
      all.map(({ id }) => id),
      PLANNING,
    )),
  ]);
  if (authors.has(actor.personId)) {
    return forbidden({
      rule: 'programme.approver-is-creator',
      message: 'Whoever made or changed the programme cannot approve it. Ask top management.',
    });
  }
  const planned = all.filter((audit) => !audit.dropped);
  if (planned.length === 0)
    return refused({
      rule: 'programme.nothing-planned',
      message: 'The programme plans no audit yet. Propose or add audits, then approve it.',
    });
  const id = newId();
  await tx
    .insertInto('programme_approval')
    .values({
      org_id: orgId,
      id,
      programme_id: programmeId,
      programme_version: before.version,
      approved_by: actor.personId,
      approved_at: now,
      statement: input.statement,
    })
    .execute();
  await uow.record({
    act: 'programme.approved',
    subject: { type: 'programme', id: programmeId },
    audit: null,
    payload: {
      approvalId: id,
      version: before.version,
      statement: input.statement,
      programme: before,
      plannedAudits: planned,
    },
  });
  return done({ ...before, approvedVersion: before.version, state: 'approved' });
}

const PLANNING = ['planned-audit.added', 'planned-audit.proposed', 'planned-audit.moved', 'planned-audit.dropped'];

function columns(input: z.infer<typeof WriteProgramme>) {
  return {
    name: input.name,
    objectives: input.objectives,
    risks: input.risks,
    resources: input.resources,
    cycle_from: input.cycleFrom,
    cycle_to: input.cycleTo,
  };
}

function brokenCycle(input: z.infer<typeof WriteProgramme>): Violation[] {
  return broken([
    [
      input.cycleTo <= input.cycleFrom,
      { rule: 'programme.cycle', message: 'The cycle ends after it starts. Check the dates.', path: 'cycleTo' },
    ],
  ]);
}

async function recorded(uow: UnitOfWork, act: string, programmeId: string): Promise<Decision<View>> {
  const after = await findProgramme(uow, programmeId);
  if (!after) return absent('programme');
  await uow.record({ act, subject: { type: 'programme', id: programmeId }, audit: null, payload: after });
  return done(after);
}
