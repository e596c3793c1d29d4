import { NumberInput } from '@mantine/core';
import type { FieldProps } from '../useActForm.ts';

type Props = FieldProps<number | null> & {
  label: string;
  hint?: string | undefined;
  min?: number;
  max?: number;
  step?: number;
  suffix?: string;
  decimals?: number | undefined;
};

export function NumberField({ value, onChange, hint, required, decimals = 0, maxLength: _none, ...rest }: Props) {
  return (
    <NumberInput
      {...rest}
      styles={{ wrapper: { maxWidth: 200 } }}
      value={value ?? ''}
      onChange={(next) => onChange(next === '' ? null : Number(next))}
      description={hint}
      withAsterisk={required}
      aria-required={required}
      decimalScale={decimals}
      clampBehavior="none"
    />
  );
}
