import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { NOT_AN_ID } from '../../../src/kernel/text.ts';
import { ui } from '../strings.ts';
import type { FieldProps } from '../useActForm.ts';

export type Option<T extends string = string> = { value: T; label: string; hint?: string | undefined };

type Props<T extends string> = FieldProps<T | null> & {
  label: string;
  hint?: string | undefined;
  options: readonly Option<T>[];
  placeholder?: string | undefined;
};

/** People choose from a list; they never write an id. */
export const choiceError = (error: ReactNode): ReactNode => (error === NOT_AN_ID ? ui.chooseFromList : error);

/** One of several; searchable when there are many. */
export function SelectField<T extends string>({
  value,
  onChange,
  hint,
  error,
  required,
  options,
  maxLength: _none,
  ...rest
}: Props<T>) {
  return (
    <Select
      {...rest}
      value={value}
      onChange={(next) => onChange(options.find((option) => option.value === next)?.value ?? null)}
      description={hint}
      error={choiceError(error)}
      withAsterisk={required}
      aria-required={required}
      data={options.map((option) => ({ value: option.value, label: option.label }))}
      renderOption={({ option }) => {
        const more = options.find((each) => each.value === option.value)?.hint;
        return more ? (
          <span>
            {option.label}
            <br />
            <span className="pl-dim">{more}</span>
          </span>
        ) : (
          option.label
        );
      }}
      searchable={options.length > 8}
      clearable={!required}
      clearButtonProps={{ 'aria-label': ui.close }}
      allowDeselect={!required}
    />
  );
}
