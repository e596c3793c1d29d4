import { Checkbox } from '@mantine/core';
import type { FieldProps } from '../useActForm.ts';

type Props = FieldProps<boolean> & { label: string; hint?: string | undefined };

export function CheckField({ value, onChange, hint, required: _always, maxLength: _none, ...rest }: Props) {
  return (
    <Checkbox
      {...rest}
      checked={value}
      onChange={(event) => onChange(event.currentTarget.checked)}
      description={hint}
    />
  );
}
