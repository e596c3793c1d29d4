import { TextInput } from '@mantine/core';
import type { FieldProps } from '../useActForm.ts';

type Props = FieldProps<string | null> & {
  label: string;
  hint?: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
};

/** A day, `YYYY-MM-DD`. The browser's own input: typed quickly, read out well, right on phones. */
export function DateField({ value, onChange, hint, required, maxLength: _none, ...rest }: Props) {
  return (
    <TextInput
      {...rest}
      type="date"
      styles={{ wrapper: { maxWidth: 200 } }}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value)}
      description={hint}
      withAsterisk={required}
      aria-required={required}
    />
  );
}
