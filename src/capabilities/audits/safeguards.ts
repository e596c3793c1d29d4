import type { z } from 'zod';
import { absent, broken, conflict, type Decision, done, forbidden, refused } from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { judgeAssignment } from '../people/index.ts';
import type { ProposeSafeguard, Safeguard } from './contract.ts';
import { findAudit, safeguardsOf } from './store.ts';

type View = z.infer<typeof Safeguard>;

/** Proposes a safeguard for a threat that the rules found. What plainly bars has none. */
export async function proposeSafeguard(
  uow: UnitOfWork,
  auditId: string,
  input: z.infer<typeof ProposeSafeguard>,
): Promise<Decision<View>> {
  const audit = await findAudit(uow, auditId);
  if (!audit) return absent('audit');
  const proof = await judgeAssignment(uow, {
    personId: input.personId,
    role: 'auditor',
    unitIds: audit.units.map((unit) => unit.id),
    startsOn: audit.startsOn,
    endsOn: audit.endsOn,
  });
  if (!proof) return absent('person');
  const rule = proof.independence.rules.find((applied) => applied.rule === input.rule);
  const wrong = broken([
    [
      rule === undefined || rule.outcome === 'pass',
      {
        rule: 'safeguard.no-such-threat',
        message: 'The rules find no such threat, so there is nothing to safeguard.',
        path: 'rule',
      },
    ],
    [
      rule?.outcome === 'fail',
      {
        rule: 'safeguard.not-for-a-bar',
        message: `${rule?.because} No safeguard makes that acceptable. Choose another auditor.`,
        path: 'rule',
      },
    ],
  ]);
  if (wrong.length > 0) return refused(...wrong);
  const id = newId();
  await uow.tx
    .insertInto('safeguard')
    .values({
      org_id: uow.orgId,
      id,
      audit_id: auditId,
      person_id: input.personId,
      rule: input.rule,
      threat: input.threat,
      measure: input.measure,
      proposed_by: uow.actor.personId,
      proposed_at: uow.now,
      approved_by: null,
      approved_at: null,
    })
    .execute();
  return recorded(uow, 'safeguard.proposed', id);
}

/** Approves a safeguard: neither who proposed it nor whom it concerns. */
export async function approveSafeguard(uow: UnitOfWork, safeguardId: string): Promise<Decision<View>> {
  const [before] = await safeguardsOf(uow, { safeguardId });
  if (!before) return absent('safeguard');
  if (before.approvedBy !== null)
    return conflict({ rule: 'safeguard.approved', message: 'This safeguard is approved already.' });
  if ([before.proposedBy, before.personId].includes(uow.actor.personId)) {
    return forbidden({
      rule: 'safeguard.approved-by-another',
      message: 'Somebody else approves a safeguard: not who proposed it, not whom it concerns.',
    });
  }
  await uow.tx
    .updateTable('safeguard')
    .set({ approved_by: uow.actor.personId, approved_at: uow.now })
    .where('org_id', '=', uow.orgId)
    .where('id', '=', safeguardId)
    .execute();
  return recorded(uow, 'safeguard.approved', safeguardId);
}

async function recorded(uow: UnitOfWork, act: string, safeguardId: string): Promise<Decision<View>> {
  const [after] = await safeguardsOf(uow, { safeguardId });
  if (!after) return absent('safeguard');
  await uow.record({ act, subject: { type: 'safeguard', id: safeguardId }, audit: after.auditId, payload: after });
  return done(after);
}
