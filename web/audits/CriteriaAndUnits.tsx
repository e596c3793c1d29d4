import { Button, Group } from '@mantine/core';
import { Unit } from '../../src/capabilities/isms/contract.ts';
import { compareCriteria } from '../../src/capabilities/isms/domain.ts';
import { useCriterionOptions, useUnitOptions } from '../isms/options.ts';
import { ManyField } from '../ui/fields/ManyField.tsx';
import { useList } from '../ui/queries.ts';
import type { FieldProps } from '../ui/useActForm.ts';
import { mandateText } from './mandate-strings.ts';

type Props = { units: FieldProps<string[]>; criteria: FieldProps<string[]>; criteriaHint?: string | undefined };

/** Units and criteria of an audit; the criteria that the units answer for come with one click. */
export function CriteriaAndUnits({ units, criteria, criteriaHint }: Props) {
  const all = useList('/units', Unit).data ?? [];
  const theirs = all.filter((unit) => units.value.includes(unit.id)).flatMap((unit) => unit.criteria);
  const missing = [...new Set(theirs)].filter((id) => !criteria.value.includes(id));
  return (
    <>
      <ManyField {...units} label={mandateText.units} options={useUnitOptions(units.value)} />
      <ManyField
        {...criteria}
        label={mandateText.criteria}
        hint={criteriaHint}
        options={useCriterionOptions(criteria.value)}
      />
      {missing.length > 0 ? (
        <Group>
          <Button
            size="xs"
            variant="default"
            onClick={() => criteria.onChange([...criteria.value, ...missing].toSorted(compareCriteria))}
          >
            {mandateText.takeCriteria(missing.length)}
          </Button>
        </Group>
      ) : null}
    </>
  );
}
