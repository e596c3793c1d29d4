import type { z } from 'zod';
import {
  absent,
  broken,
  conflict,
  type Decision,
  done,
  refused,
  stale,
  type Violation,
} from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { type AssignmentProof, judgeAssignment, listPeople } from '../people/index.ts';
import type { Assign, Assignment, AssignmentProofShape, Candidate, Release } from './contract.ts';
import { type AuditView, brokenStageRule } from './domain.ts';
import { assignmentsOf, findAudit, safeguardsOf } from './store.ts';

type View = z.infer<typeof Assignment>;

/** Everybody who may audit, judged as auditor of this audit. */
export async function candidatesFor(uow: UnitOfWork, auditId: string): Promise<Decision<z.infer<typeof Candidate>[]>> {
  const audit = await findAudit(uow, auditId);
  if (!audit) return absent('audit');
  const people = (await listPeople(uow)).filter((person) => person.mayAudit && person.leftOn === null);
  const candidates: z.infer<typeof Candidate>[] = [];
  for (const person of people) {
    const proof = await judgeAssignment(uow, {
      personId: person.id,
      role: 'auditor',
      unitIds: audit.units.map((unit) => unit.id),
      startsOn: audit.startsOn,
      endsOn: audit.endsOn,
    });
    if (proof)
      candidates.push({
        personId: person.id,
        name: person.name,
        firmName: person.firmName,
        assigned: audit.team.some((member) => member.personId === person.id),
        proof: shape(proof),
      });
  }
  return done(candidates);
}

/** Puts a person on the team where independence, competence and availability allow it; else refuses with every reason. */
export async function assign(uow: UnitOfWork, auditId: string, input: z.infer<typeof Assign>): Promise<Decision<View>> {
  const audit = await findAudit(uow, auditId);
  if (!audit) return absent('audit');
  const person = (await listPeople(uow)).find((candidate) => candidate.id === input.personId);
  if (!person) return absent('person');
  const proof = await judgeAssignment(uow, {
    ...input,
    unitIds: audit.units.map((unit) => unit.id),
    startsOn: audit.startsOn,
    endsOn: audit.endsOn,
  });
  if (!proof) return absent('person');
  const wrong = [
    ...brokenStageRule(audit, ['mandated', 'fieldwork'], 'staffing'),
    ...broken([
      [
        !person.mayAudit,
        {
          rule: 'team.not-an-auditor',
          message: `${person.name} is not recorded as somebody who may audit. Change that with the person first.`,
          path: 'personId',
        },
      ],
      [
        audit.team.some((member) => member.personId === input.personId),
        { rule: 'team.twice', message: `${person.name} is on the team already.`, path: 'personId' },
      ],
      [
        input.role === 'lead' && audit.team.some((member) => member.role === 'lead'),
        { rule: 'team.one-lead', message: 'The audit has a lead auditor. Release that one first.', path: 'role' },
      ],
    ]),
    ...(await brokenProof(uow, audit, input.personId, proof)),
  ];
  if (wrong.length > 0) return refused(...wrong);
  const id = newId();
  await uow.tx
    .insertInto('assignment')
    .values({
      org_id: uow.orgId,
      id,
      audit_id: auditId,
      person_id: input.personId,
      role: input.role,
      proof: JSON.stringify(proof),
      assigned_by: uow.actor.personId,
      assigned_at: uow.now,
      released_at: null,
      released_reason: null,
      version: 1,
    })
    .execute();
  return recorded(uow, 'auditor.assigned', id);
}

/** Takes somebody off the team; the assignment and its proof stay on record. */
export async function release(
  uow: UnitOfWork,
  assignmentId: string,
  input: z.infer<typeof Release>,
): Promise<Decision<View>> {
  const [before] = await assignmentsOf(uow, { assignmentId });
  if (!before) return absent('assignment');
  if (before.version !== input.version) return stale(before);
  if (before.released) return conflict({ rule: 'team.released', message: `${before.name} was released already.` });
  const audit = await findAudit(uow, before.auditId);
  const wrong = audit ? brokenStageRule(audit, ['mandated', 'fieldwork'], 'releasing an auditor') : [];
  if (wrong.length > 0) return conflict(...wrong);
  await uow.tx
    .updateTable('assignment')
    .set({ released_at: uow.now, released_reason: input.reason, version: input.version + 1 })
    .where('org_id', '=', uow.orgId)
    .where('id', '=', assignmentId)
    .execute();
  return recorded(uow, 'auditor.released', assignmentId);
}

/** A failed rule bars; a threat is let through by an approved safeguard for that rule. */
async function brokenProof(
  uow: UnitOfWork,
  audit: AuditView,
  personId: string,
  proof: AssignmentProof,
): Promise<Violation[]> {
  const safeguards = (await safeguardsOf(uow, { auditId: audit.id })).filter(
    (safeguard) => safeguard.personId === personId && safeguard.approvedBy !== null,
  );
  const rules = [...proof.independence.rules, ...proof.competence.rules, ...proof.availability.rules];
  return rules.flatMap(({ rule, outcome, because, sentence }) => {
    if (outcome === 'fail') return [{ rule, message: `${because} ${sentence}`, path: 'personId' }];
    const guarded = outcome === 'threatened' && !safeguards.some((safeguard) => safeguard.rule === rule);
    return guarded
      ? [
          {
            rule,
            message: `${because} ${sentence} A safeguard, approved by somebody else, would make it acceptable.`,
            path: 'personId',
          },
        ]
      : [];
  });
}

/** A proof as the contract writes it. */
export function shape(proof: AssignmentProof): z.infer<typeof AssignmentProofShape> {
  const one = (part: AssignmentProof['independence']) => ({
    ...part,
    facts: [...part.facts],
    rules: part.rules.map((rule) => ({ ...rule, factIds: [...rule.factIds] })),
  });
  return {
    independence: one(proof.independence),
    competence: one(proof.competence),
    availability: one(proof.availability),
  };
}

async function recorded(uow: UnitOfWork, act: string, assignmentId: string): Promise<Decision<View>> {
  const [after] = await assignmentsOf(uow, { assignmentId });
  if (!after) return absent('assignment');
  await uow.record({ act, subject: { type: 'assignment', id: assignmentId }, audit: after.auditId, payload: after });
  return done(after);
}
