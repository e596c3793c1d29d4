import { Fieldset, Stack } from '@mantine/core';
import { CHANGE_KINDS } from '../../src/capabilities/isms/domain.ts';
import type { FieldProps } from '../ui/useActForm.ts';
import { StepField } from './StepField.tsx';
import { isms } from './strings.ts';
import { words } from './words.ts';

/** How much a unit changes, of each kind; null while not chosen. */
export type Rates = Record<(typeof CHANGE_KINDS)[number], number | null>;

/** The four rates of change. */
export function RatesField({ value, onChange, error, name }: FieldProps<Rates>) {
  return (
    <Fieldset legend={isms.units.change} variant="filled">
      <Stack gap="sm">
        {CHANGE_KINDS.map((kind) => (
          <StepField
            key={kind}
            name={`${name}.${kind}`}
            value={value[kind]}
            onChange={(step) => onChange({ ...value, [kind]: step })}
            onBlur={() => undefined}
            error={value[kind] === null ? error : null}
            required
            label={words.changeKinds[kind]}
            scale="amount"
          />
        ))}
      </Stack>
    </Fieldset>
  );
}
