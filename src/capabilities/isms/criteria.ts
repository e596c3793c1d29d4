import type { z } from 'zod';
import { absent, type Decision, done } from '../../kernel/decision.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { catalogue, guidanceFor } from './catalogue.ts';
import type { Criterion, CriterionDetail } from './contract.ts';
import { findCriterion, selectCriteria } from './store.ts';

type View = z.infer<typeof Criterion>;
type Row = NonNullable<Awaited<ReturnType<typeof findCriterion>>>;

function viewOf(row: Row): View {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    catalogue: row.catalogue,
    sourceKind: row.source_kind,
    source: row.source,
    wording: row.wording,
    licensed: row.licensed_text !== null,
    retired: row.retired_at !== null,
    theme: catalogue.controls.find((control) => control.id === row.id)?.theme ?? null,
    version: row.version,
  };
}

/** Everything that can be audited against, in standard order. */
export async function listCriteria(uow: UnitOfWork): Promise<View[]> {
  return (await selectCriteria(uow)).map(viewOf);
}

/** One criterion with our guidance, its attributes, licensed text and the units that answer for it. */
export async function readCriterion(
  uow: UnitOfWork,
  criterionId: string,
): Promise<Decision<z.infer<typeof CriterionDetail>>> {
  const row = await findCriterion(uow, criterionId);
  if (!row) return absent('criterion');
  const units = await uow.tx
    .selectFrom('unit_criterion as uc')
    .innerJoin('auditable_unit as u', (join) =>
      join.onRef('u.org_id', '=', 'uc.org_id').onRef('u.id', '=', 'uc.unit_id'),
    )
    .select(['u.id', 'u.ref', 'u.name'])
    .where('uc.org_id', '=', uow.orgId)
    .where('uc.criterion_id', '=', criterionId)
    .where('uc.ended_at', 'is', null)
    .where('u.retired_at', 'is', null)
    .orderBy('u.ref')
    .execute();
  const guidance = guidanceFor(criterionId);
  return done({
    ...viewOf(row),
    licensedText: row.licensed_text,
    licenceNote: row.licence_note,
    amendment: catalogue.clauses.find((clause) => clause.id === criterionId)?.amendment ?? null,
    attributes: catalogue.controls.find((control) => control.id === criterionId)?.attributes ?? {},
    guidance: guidance && {
      conformity: guidance.conformity,
      questions: guidance.questions,
      evidence: guidance.evidence,
      failings: guidance.failings,
    },
    units,
  });
}

/** Every clause, every control that applies, and every own requirement in force: what the programme must cover in a cycle. */
export async function applicableCriteria({
  tx,
  orgId,
}: UnitOfWork): Promise<{ id: string; title: string; kind: View['kind'] }[]> {
  return tx
    .selectFrom('criterion as c')
    .leftJoin('soa_entry as s', (join) => join.onRef('s.org_id', '=', 'c.org_id').onRef('s.criterion_id', '=', 'c.id'))
    .select(['c.id', 'c.title', 'c.kind'])
    .where('c.org_id', '=', orgId)
    .where('c.retired_at', 'is', null)
    .where((eb) => eb.or([eb('s.applicable', 'is', null), eb('s.applicable', '=', true)]))
    .orderBy('c.position')
    .orderBy('c.id')
    .execute();
}
