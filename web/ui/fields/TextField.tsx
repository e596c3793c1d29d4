import { TextInput } from '@mantine/core';
import type { FieldProps } from '../useActForm.ts';

type Props = FieldProps<string> & {
  label: string;
  hint?: string | undefined;
  type?: 'text' | 'email' | 'url' | undefined;
  autoFocus?: boolean | undefined;
  autoComplete?: string | undefined;
};

/** One line of text. */
export function TextField({ value, onChange, hint, required, autoFocus, ...rest }: Props) {
  return (
    <TextInput
      {...rest}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      description={hint}
      withAsterisk={required}
      aria-required={required}
      data-autofocus={autoFocus}
    />
  );
}
