import { PasswordInput } from '@mantine/core';
import type { FieldProps } from '../useActForm.ts';

type Props = FieldProps<string> & {
  label: string;
  hint?: string | undefined;
  autoComplete: 'current-password' | 'new-password';
};

export function PasswordField({ value, onChange, hint, required, ...rest }: Props) {
  return (
    <PasswordInput
      {...rest}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      description={hint}
      withAsterisk={required}
      aria-required={required}
    />
  );
}
