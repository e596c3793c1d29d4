import { Textarea } from '@mantine/core';
import type { FieldProps } from '../useActForm.ts';

type Props = FieldProps<string> & { label: string; hint?: string | undefined; rows?: number | undefined };

/** Text of several lines, growing with what is written. */
export function ProseField({ value, onChange, hint, required, rows = 3, ...rest }: Props) {
  return (
    <Textarea
      {...rest}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      description={hint}
      withAsterisk={required}
      aria-required={required}
      autosize
      minRows={rows}
      maxRows={24}
    />
  );
}
