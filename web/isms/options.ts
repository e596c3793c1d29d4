import { Criterion, Unit } from '../../src/capabilities/isms/contract.ts';
import { Person } from '../../src/capabilities/people/contract.ts';
import type { Option } from '../ui/fields/SelectField.tsx';
import { useList } from '../ui/queries.ts';
import { useOrg } from '../ui/session.ts';

/** A contract's values with their words, in the contract's order. */
export const optionsOf = <T extends string>(values: readonly T[], words: Record<T, string>): Option<T>[] =>
  values.map((value) => ({ value, label: words[value] }));

/** Everybody who is still here; `keep` stays even when gone. */
export function usePeopleOptions(keep: string | null = null): Option[] {
  const people = useList('/people', Person).data ?? [];
  return people
    .filter((person) => person.leftOn === null || person.id === keep)
    .map((person) => ({ value: person.id, label: person.name, ...(person.jobTitle ? { hint: person.jobTitle } : {}) }));
}

/** The units in the universe; `keep` stay even when retired. */
export function useUnitOptions(keep: readonly string[] = []): Option[] {
  const units = useList('/units', Unit).data ?? [];
  return units
    .filter((unit) => !unit.retired || keep.includes(unit.id))
    .map((unit) => ({ value: unit.id, label: `${unit.ref} ${unit.name}` }));
}

/** The criteria in force; `keep` stay even when retired. */
export function useCriterionOptions(keep: readonly string[] = []): Option[] {
  const criteria = useList('/criteria', Criterion).data ?? [];
  return criteria
    .filter((criterion) => !criterion.retired || keep.includes(criterion.id))
    .map((criterion) => ({ value: criterion.id, label: `${criterion.id} ${criterion.title}` }));
}

/** Owner and programme manager keep the ISMS and the people. */
export function useMayKeep(): boolean {
  return useOrg().may('owner', 'programme-manager');
}
