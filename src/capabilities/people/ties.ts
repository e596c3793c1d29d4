import type { z } from 'zod';
import {
  absent,
  broken,
  type Decision,
  done,
  forbidden,
  refused,
  stale,
  type Violation,
} from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { missingPersons, missingUnits } from '../isms/index.ts';
import type { AddInterest, AddResponsibility, EndTie, Interest, Responsibility } from './contract.ts';
import { interestsOf, responsibilitiesOf } from './store.ts';

/** Records what a person does for a unit; independence is judged anew from it. */
export async function addResponsibility(
  uow: UnitOfWork,
  personId: string,
  input: z.infer<typeof AddResponsibility>,
): Promise<Decision<z.infer<typeof Responsibility>>> {
  if ((await missingPersons(uow, [personId])).length > 0) return absent('person');
  const wrong = [...(await unknownUnit(uow, input.unitId)), ...period(input)];
  if (wrong.length > 0) return refused(...wrong);
  const id = newId();
  await uow.tx
    .insertInto('responsibility')
    .values({
      org_id: uow.orgId,
      id,
      person_id: personId,
      unit_id: input.unitId,
      kind: input.kind,
      note: input.note,
      from_on: input.fromOn,
      to_on: input.toOn,
      version: 1,
    })
    .execute();
  const view = (await responsibilitiesOf(uow, personId)).find((row) => row.id === id);
  if (!view) return absent('responsibility');
  await uow.record({
    act: 'responsibility.added',
    subject: { type: 'person', id: personId },
    audit: null,
    payload: view,
  });
  return done(view);
}

/** Ends (or reopens) a responsibility. */
export async function endResponsibility(
  uow: UnitOfWork,
  responsibilityId: string,
  input: z.infer<typeof EndTie>,
): Promise<Decision<z.infer<typeof Responsibility>>> {
  const before = (await responsibilitiesOf(uow)).find((row) => row.id === responsibilityId);
  if (!before) return absent('responsibility');
  if (before.version !== input.version) return stale(before);
  const wrong = period({ fromOn: before.fromOn, toOn: input.toOn });
  if (wrong.length > 0) return refused(...wrong);
  await uow.tx
    .updateTable('responsibility')
    .set({ to_on: input.toOn, version: input.version + 1 })
    .where('org_id', '=', uow.orgId)
    .where('id', '=', responsibilityId)
    .execute();
  const after = { ...before, toOn: input.toOn, version: input.version + 1 };
  await uow.record({
    act: 'responsibility.ended',
    subject: { type: 'person', id: before.personId },
    audit: null,
    payload: after,
  });
  return done(after);
}

/** Records an interest of a person or of a firm. Auditors declare their own. */
export async function addInterest(
  uow: UnitOfWork,
  input: z.infer<typeof AddInterest>,
): Promise<Decision<z.infer<typeof Interest>>> {
  const { actor, tx, orgId } = uow;
  const manages = actor.roles.some((role) => role === 'owner' || role === 'programme-manager');
  if (!manages && input.personId !== actor.personId)
    return forbidden({
      rule: 'interest.own-only',
      message: 'You may declare your own interests; ask the programme manager to record those of others.',
      path: 'personId',
    });
  const firm =
    input.firmId === null
      ? true
      : (await tx
          .selectFrom('firm')
          .select('id')
          .where('org_id', '=', orgId)
          .where('id', '=', input.firmId)
          .executeTakeFirst()) !== undefined;
  const wrong = [
    ...broken([
      [
        (input.personId === null) === (input.firmId === null),
        {
          rule: 'interest.person-or-firm',
          message: 'An interest is held by a person or by a firm: give one of them.',
          path: 'personId',
        },
      ],
      [!firm, { rule: 'interest.firm-unknown', message: 'There is no such firm here.', path: 'firmId' }],
      [
        (await missingPersons(uow, [input.personId])).length > 0,
        { rule: 'interest.person-unknown', message: 'There is no such person here.', path: 'personId' },
      ],
    ]),
    ...(input.unitId === null ? [] : await unknownUnit(uow, input.unitId)),
    ...period(input),
  ];
  if (wrong.length > 0) return refused(...wrong);
  const id = newId();
  await tx
    .insertInto('interest')
    .values({
      org_id: orgId,
      id,
      person_id: input.personId,
      firm_id: input.firmId,
      unit_id: input.unitId,
      kind: input.kind,
      note: input.note,
      from_on: input.fromOn,
      to_on: input.toOn,
      version: 1,
    })
    .execute();
  const view = (await interestsOf(uow)).find((row) => row.id === id);
  if (!view) return absent('interest');
  await uow.record({
    act: 'interest.declared',
    subject: { type: input.personId ? 'person' : 'firm', id: input.personId ?? input.firmId ?? id },
    audit: null,
    payload: view,
  });
  return done(view);
}

/** Ends (or reopens) an interest. */
export async function endInterest(
  uow: UnitOfWork,
  interestId: string,
  input: z.infer<typeof EndTie>,
): Promise<Decision<z.infer<typeof Interest>>> {
  const before = (await interestsOf(uow)).find((row) => row.id === interestId);
  if (!before) return absent('interest');
  if (before.version !== input.version) return stale(before);
  const wrong = period({ fromOn: before.fromOn, toOn: input.toOn });
  if (wrong.length > 0) return refused(...wrong);
  await uow.tx
    .updateTable('interest')
    .set({ to_on: input.toOn, version: input.version + 1 })
    .where('org_id', '=', uow.orgId)
    .where('id', '=', interestId)
    .execute();
  const after = { ...before, toOn: input.toOn, version: input.version + 1 };
  await uow.record({
    act: 'interest.ended',
    subject: { type: before.personId ? 'person' : 'firm', id: before.personId ?? before.firmId ?? interestId },
    audit: null,
    payload: after,
  });
  return done(after);
}

function period({ fromOn, toOn }: { readonly fromOn: string; readonly toOn: string | null }): Violation[] {
  return broken([
    [
      toOn !== null && toOn < fromOn,
      {
        rule: 'period.ends-after-start',
        message: `The end (${toOn}) lies before the start (${fromOn}).`,
        path: 'toOn',
      },
    ],
  ]);
}

async function unknownUnit(uow: UnitOfWork, unitId: string): Promise<Violation[]> {
  return (await missingUnits(uow, [unitId])).map(() => ({
    rule: 'unit.unknown',
    message: 'There is no such unit here (any more). Choose from the list of units.',
    path: 'unitId',
  }));
}
