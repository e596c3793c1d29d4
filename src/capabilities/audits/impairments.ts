import { type Decision, done } from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { judgeAssignment } from '../people/index.ts';
import { assignmentsOf, findAudit, safeguardsOf } from './store.ts';

/**
 * Judges assignments anew when a fact about a person or their firm changed, also after the event (law 2): what would bar
 * them now is recorded as an impairment and disclosed, never hidden. Idempotent: one impairment for each new set of reasons.
 */
export async function recheckIndependence(
  uow: UnitOfWork,
  subject: { readonly type: string; readonly id: string },
): Promise<Decision<null>> {
  const people = subject.type === 'person' ? [subject.id] : await peopleOf(uow, subject);
  for (const personId of people) {
    for (const assignment of await assignmentsOf(uow, { personId })) {
      const audit = await findAudit(uow, assignment.auditId);
      if (!audit || assignment.role === 'observer') continue;
      const now = await judgeAssignment(uow, {
        personId,
        role: assignment.role,
        unitIds: audit.units.map((unit) => unit.id),
        startsOn: audit.startsOn,
        endsOn: audit.endsOn,
      });
      if (!now) continue;
      const guarded = (await safeguardsOf(uow, { auditId: audit.id }))
        .filter((safeguard) => safeguard.personId === personId && safeguard.approvedBy !== null)
        .map((safeguard) => safeguard.rule);
      const reasons = now.independence.rules.filter(
        (rule) => rule.outcome === 'fail' || (rule.outcome === 'threatened' && !guarded.includes(rule.rule)),
      );
      if (reasons.length === 0) continue;
      const disclosure = `The independence of ${assignment.name} is impaired: ${reasons.map((rule) => rule.because).join(' ')}`;
      const { tx, orgId } = uow;
      const known = await tx
        .selectFrom('impairment')
        .select('id')
        .where('org_id', '=', orgId)
        .where('assignment_id', '=', assignment.id)
        .where('disclosure', '=', disclosure)
        .executeTakeFirst();
      if (known) continue;
      const id = newId();
      await tx
        .insertInto('impairment')
        .values({
          org_id: orgId,
          id,
          audit_id: audit.id,
          assignment_id: assignment.id,
          found_at: uow.now,
          proof: JSON.stringify(now.independence),
          disclosure,
        })
        .execute();
      await uow.record({
        act: 'independence.impaired',
        subject: { type: 'assignment', id: assignment.id },
        audit: audit.id,
        payload: { id, disclosure, proof: now.independence },
      });
    }
  }
  return done(null);
}

/** Whom a change of a firm or a unit concerns. */
async function peopleOf(
  { tx, orgId }: UnitOfWork,
  subject: { readonly type: string; readonly id: string },
): Promise<string[]> {
  if (subject.type === 'firm') {
    return (
      await tx.selectFrom('person').select('id').where('org_id', '=', orgId).where('firm_id', '=', subject.id).execute()
    ).map((row) => row.id);
  }
  const rows = await tx
    .selectFrom('assignment as s')
    .innerJoin('audit_unit as au', (join) =>
      join.onRef('au.org_id', '=', 's.org_id').onRef('au.audit_id', '=', 's.audit_id'),
    )
    .select('s.person_id')
    .distinct()
    .where('s.org_id', '=', orgId)
    .where('au.unit_id', '=', subject.id)
    .execute();
  return rows.map((row) => row.person_id);
}
