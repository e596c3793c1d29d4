import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { catalogue } from './catalogue.ts';
import { insertCatalogue } from './store.ts';

/** Gives a new organisation the clauses and controls as criteria, and an SoA in which every control is applicable and not started. */
export async function loadCatalogue(uow: UnitOfWork): Promise<void> {
  const clauses = catalogue.clauses
    .filter((clause) => clause.auditable)
    .map(({ id, title }) => ({ id, title, kind: 'clause' as const }));
  const controls = catalogue.controls.map(({ id, title }) => ({ id, title, kind: 'control' as const }));
  await insertCatalogue(uow, catalogue.version, [...clauses, ...controls]);
  await uow.record({
    act: 'catalogue.loaded',
    subject: { type: 'organisation', id: uow.orgId },
    audit: null,
    payload: { catalogue: catalogue.version, clauses: clauses.length, controls: controls.length },
  });
}
