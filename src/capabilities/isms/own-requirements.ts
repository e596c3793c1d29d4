import type { z } from 'zod';
import { absent, conflict, type Decision, done, refused, stale } from '../../kernel/decision.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import type {
  AddOwnRequirement,
  ChangeOwnRequirement,
  Criterion,
  LoadLicensedText,
  RetireOwnRequirement,
} from './contract.ts';
import { readCriterion } from './criteria.ts';
import { findCriterion } from './store.ts';

type View = z.infer<typeof Criterion>;
const POSITION = 1000;

/** Adds a requirement of the organisation's own: a policy clause, a law, a contract (9.2.1 a 1). */
export async function addOwnRequirement(
  uow: UnitOfWork,
  input: z.infer<typeof AddOwnRequirement>,
): Promise<Decision<View>> {
  const { tx, orgId } = uow;
  const taken = await tx
    .selectFrom('criterion')
    .select('id')
    .where('org_id', '=', orgId)
    .where('kind', '=', 'own')
    .execute();
  const numbers = taken.map(({ id }) => Number(id.slice(3)));
  const id = input.id ?? `OR-${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`;
  if (taken.some((row) => row.id === id))
    return conflict({
      rule: 'own-requirement.id-taken',
      message: `${id} exists. Choose another number, or leave it out for the next free one.`,
      path: 'id',
    });
  const row = { title: input.title, source_kind: input.sourceKind, source: input.source, wording: input.wording };
  await tx
    .insertInto('criterion')
    .values({
      org_id: orgId,
      id,
      kind: 'own',
      position: POSITION + Number(id.slice(3)),
      catalogue: null,
      licensed_text: null,
      licence_note: null,
      retired_at: null,
      version: 1,
      ...row,
    })
    .execute();
  return recorded(uow, 'own-requirement.added', id);
}

/** Changes wording or source; the wording before stays in the history. */
export async function changeOwnRequirement(
  uow: UnitOfWork,
  criterionId: string,
  input: z.infer<typeof ChangeOwnRequirement>,
): Promise<Decision<View>> {
  return update(uow, criterionId, input.version, 'own-requirement.changed', {
    title: input.title,
    source_kind: input.sourceKind,
    source: input.source,
    wording: input.wording,
  });
}

/** Retires it: no new audit uses it, earlier ones keep it. */
export async function retireOwnRequirement(
  uow: UnitOfWork,
  criterionId: string,
  input: z.infer<typeof RetireOwnRequirement>,
): Promise<Decision<View>> {
  return update(
    uow,
    criterionId,
    input.version,
    'own-requirement.retired',
    { retired_at: uow.now },
    { reason: input.reason },
  );
}

/** Loads text that the organisation has licensed, with the note that says so; null takes it out again. */
export async function loadLicensedText(
  uow: UnitOfWork,
  criterionId: string,
  input: z.infer<typeof LoadLicensedText>,
): Promise<Decision<View>> {
  if (input.text !== null && input.licenceNote === null) {
    return refused({
      rule: 'licensed-text.needs-note',
      message: 'Say under which licence the organisation holds this text.',
      path: 'licenceNote',
    });
  }
  return update(uow, criterionId, input.version, 'licensed-text.loaded', {
    licensed_text: input.text,
    licence_note: input.text === null ? null : input.licenceNote,
  });
}

async function update(
  uow: UnitOfWork,
  criterionId: string,
  version: number,
  act: string,
  values: object,
  more: object = {},
): Promise<Decision<View>> {
  const before = await findCriterion(uow, criterionId);
  const own = act.startsWith('own-requirement');
  if (!before || (own && before.kind !== 'own')) return absent(own ? 'own requirement' : 'criterion');
  if (before.version !== version)
    return stale(await readCriterion(uow, criterionId).then((found) => (found.ok ? found.value : null)));
  await uow.tx
    .updateTable('criterion')
    .set({ ...values, version: version + 1 })
    .where('org_id', '=', uow.orgId)
    .where('id', '=', criterionId)
    .execute();
  return recorded(uow, act, criterionId, more);
}

async function recorded(uow: UnitOfWork, act: string, criterionId: string, more: object = {}): Promise<Decision<View>> {
  const found = await readCriterion(uow, criterionId);
  if (!found.ok) return found;
  const {
    licensedText,
    licenceNote,
    amendment: _amendment,
    attributes: _attributes,
    guidance: _guidance,
    units: _units,
    ...view
  } = found.value;
  await uow.record({
    act,
    subject: { type: 'criterion', id: criterionId },
    audit: null,
    payload: { ...view, licenceNote, licensedTextLength: licensedText?.length ?? 0, ...more },
  });
  return done(view);
}
