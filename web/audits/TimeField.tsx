import { TextInput } from '@mantine/core';
import type { FieldProps } from '../ui/useActForm.ts';

type Props = FieldProps<string> & { label: string };

/** A time of day, `HH:MM`, in UTC; the browser's own input. */
export function TimeField({ value, onChange, required: _always, maxLength: _none, ...rest }: Props) {
  return (
    <TextInput
      {...rest}
      type="time"
      w={130}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      withAsterisk
      aria-required
    />
  );
}
