import { TagsInput } from '@mantine/core';
import type { FieldProps } from '../ui/useActForm.ts';

type Props = FieldProps<string[]> & { label: string; hint?: string | undefined };

/** Several short texts, each entered with Enter. */
export function LinesField({ value, hint, required, maxLength: _none, ...rest }: Props) {
  return (
    <TagsInput
      {...rest}
      value={value}
      description={hint}
      withAsterisk={required}
      aria-required={required}
      acceptValueOnBlur
      maxTags={50}
      splitChars={[';', '\n']}
    />
  );
}
