import { TextInput } from '@mantine/core';
import type { FieldProps } from '../ui/useActForm.ts';

type Props = FieldProps<string> & { label: string; hint?: string | undefined };

const two = (n: number): string => String(n).padStart(2, '0');

/** An instant as the browser's own input shows it: in the reader's zone, to the minute. */
export function localText(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return '';
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** A day and a time in the reader's zone; the value is the instant that the contracts want, or empty. */
export function InstantField({ value, onChange, hint, required, maxLength: _none, ...rest }: Props) {
  return (
    <TextInput
      {...rest}
      type="datetime-local"
      maw={240}
      value={localText(value)}
      onChange={(event) => {
        const at = new Date(event.currentTarget.value);
        onChange(Number.isNaN(at.getTime()) ? '' : at.toISOString());
      }}
      description={hint}
      withAsterisk={required}
      aria-required={required}
    />
  );
}
