import type { z } from 'zod';
import { dateOf } from '../../kernel/clock.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { listUnits } from '../isms/index.ts';
import { judgeAvailability, judgeCompetence } from './competence.ts';
import type { IndependenceMatrix } from './contract.ts';
import type { Proof } from './domain.ts';
import { type IndependenceFacts, judgeIndependence } from './independence.ts';
import { listPeople } from './people.ts';
import { absencesOf, competencesOf, interestsOf, responsibilitiesOf } from './store.ts';

/** What is asked: may this person take this part in an audit of these units, at that time? */
export interface AssignmentQuestion {
  readonly personId: string;
  readonly role: 'lead' | 'auditor' | 'observer';
  readonly unitIds: readonly string[];
  readonly startsOn: string;
  readonly endsOn: string;
}

/** The three proofs that an assignment rests on. */
export interface AssignmentProof {
  readonly independence: Proof;
  readonly competence: Proof;
  readonly availability: Proof;
}

/** Judges one assignment from the facts as they are now. An unknown person gives null. */
export async function judgeAssignment(uow: UnitOfWork, question: AssignmentQuestion): Promise<AssignmentProof | null> {
  const facts = await gather(uow);
  const person = facts.people.find((candidate) => candidate.id === question.personId);
  if (!person) return null;
  const on = dateOf(uow.now);
  const { startsOn, endsOn } = question;
  return {
    independence: judgeIndependence(factsFor(facts, person, question.unitIds, startsOn > on ? startsOn : on)),
    competence: judgeCompetence(
      person.name,
      question.role,
      facts.competences.filter((record) => record.personId === person.id),
      startsOn,
      endsOn,
      on,
    ),
    availability: judgeAvailability(
      person.name,
      facts.absences.filter((away) => away.personId === person.id && !away.cancelled),
      person.leftOn,
      startsOn,
      endsOn,
      on,
    ),
  };
}

/** Everybody who may audit × every unit: who could audit what today. */
export async function independenceMatrix(uow: UnitOfWork): Promise<z.infer<typeof IndependenceMatrix>> {
  const facts = await gather(uow);
  const auditors = facts.people.filter((person) => person.mayAudit && person.leftOn === null);
  const units = facts.units.filter((unit) => !unit.retired);
  const on = dateOf(uow.now);
  return {
    people: auditors.map(({ id, name }) => ({ id, name })),
    units: units.map(({ id, ref, name }) => ({ id, ref, name })),
    cells: auditors.flatMap((person) =>
      units.map((unit) => {
        const proof = judgeIndependence(factsFor(facts, person, [unit.id], on));
        return {
          personId: person.id,
          unitId: unit.id,
          outcome: proof.outcome,
          because: proof.rules.filter((rule) => rule.outcome !== 'pass').map((rule) => rule.because),
        };
      }),
    ),
  };
}

/** The whole proof for one person and one unit, as it stands today. */
export async function proveIndependence(uow: UnitOfWork, personId: string, unitId: string): Promise<Proof | null> {
  const facts = await gather(uow);
  const person = facts.people.find((candidate) => candidate.id === personId);
  if (!person || !facts.units.some((unit) => unit.id === unitId)) return null;
  return judgeIndependence(factsFor(facts, person, [unitId], dateOf(uow.now)));
}

async function gather(uow: UnitOfWork) {
  return {
    people: await listPeople(uow),
    units: await listUnits(uow),
    responsibilities: await responsibilitiesOf(uow),
    interests: await interestsOf(uow),
    competences: await competencesOf(uow),
    absences: await absencesOf(uow),
  };
}

function factsFor(
  all: Awaited<ReturnType<typeof gather>>,
  person: {
    readonly id: string;
    readonly name: string;
    readonly firmId: string | null;
    readonly firmName: string | null;
  },
  unitIds: readonly string[],
  on: string,
): IndependenceFacts {
  return {
    person: { id: person.id, name: person.name, firmId: person.firmId, firmName: person.firmName },
    units: all.units
      .filter((unit) => unitIds.includes(unit.id))
      .map(({ id, ref, name, ownerId, ownerName }) => ({ id, ref, name, ownerId, ownerName })),
    responsibilities: all.responsibilities
      .filter((tie) => tie.personId === person.id)
      .map((tie) => ({ ...tie, firmId: null })),
    interests: all.interests.filter(
      (tie) => tie.personId === person.id || (tie.firmId !== null && tie.firmId === person.firmId),
    ),
    managerOf: new Map(all.people.map(({ id, managerId }) => [id, managerId])),
    on,
  };
}
