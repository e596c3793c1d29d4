import type { z } from 'zod';
import { absent, type Decision, done, refused, stale } from '../../kernel/decision.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { catalogue } from './catalogue.ts';
import type { SetSoaEntry, SoaEntry } from './contract.ts';
import { brokenSoaEntry } from './domain.ts';
import { missingPersons, selectSoa } from './store.ts';

type View = z.infer<typeof SoaEntry>;

/** The Statement of Applicability (6.1.3 d), in standard order. */
export async function listSoa(uow: UnitOfWork): Promise<View[]> {
  return (await selectSoa(uow)).map((row) => ({
    criterionId: row.criterion_id,
    title: row.title,
    theme: catalogue.controls.find((control) => control.id === row.criterion_id)?.theme ?? '',
    applicable: row.applicable,
    justification: row.justification,
    status: row.status,
    ownerId: row.owner_id,
    ownerName: row.owner_name,
    version: row.version,
  }));
}

/** Sets one control's entry. */
export async function setSoaEntry(
  uow: UnitOfWork,
  criterionId: string,
  input: z.infer<typeof SetSoaEntry>,
): Promise<Decision<View>> {
  const before = (await listSoa(uow)).find((entry) => entry.criterionId === criterionId);
  if (!before) return absent('control');
  if (before.version !== input.version) return stale(before);
  const wrong = brokenSoaEntry(input);
  if (wrong.length > 0) return refused(...wrong);
  if ((await missingPersons(uow, [input.ownerId])).length > 0) return absent('person (ownerId)');
  await uow.tx
    .updateTable('soa_entry')
    .set({
      applicable: input.applicable,
      justification: input.justification,
      status: input.status,
      owner_id: input.ownerId,
      version: input.version + 1,
    })
    .where('org_id', '=', uow.orgId)
    .where('criterion_id', '=', criterionId)
    .execute();
  const after = (await listSoa(uow)).find((entry) => entry.criterionId === criterionId);
  if (!after) return absent('control');
  await uow.record({
    act: 'soa.entry-set',
    subject: { type: 'criterion', id: criterionId },
    audit: null,
    payload: after,
  });
  return done(after);
}
