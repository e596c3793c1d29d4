import { MultiSelect } from '@mantine/core';
import type { FieldProps } from '../useActForm.ts';
import { choiceError, type Option } from './SelectField.tsx';

type Props = FieldProps<string[]> & {
  label: string;
  hint?: string | undefined;
  options: readonly Option[];
  placeholder?: string | undefined;
};

/** Several things of a list (units, people, criteria), by their ids. */
export function ManyField({ value, hint, error, required, options, maxLength: _none, ...rest }: Props) {
  return (
    <MultiSelect
      {...rest}
      value={value}
      description={hint}
      error={choiceError(error)}
      withAsterisk={required}
      aria-required={required}
      data={options.map((option) => ({ value: option.value, label: option.label }))}
      searchable
      hidePickedOptions
      maxDropdownHeight={280}
    />
  );
}
