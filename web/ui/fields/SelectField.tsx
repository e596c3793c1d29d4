import { Select } from '@mantine/core';
import { ui } from '../strings.ts';
import type { FieldProps } from '../useActForm.ts';

export type Option<T extends string = string> = { value: T; label: string; hint?: string | undefined };

type Props<T extends string> = FieldProps<T | null> & {
  label: string;
  hint?: string | undefined;
  options: readonly Option<T>[];
  placeholder?: string | undefined;
};

/** One of several; searchable when there are many. */
export function SelectField<T extends string>({
  value,
  onChange,
  hint,
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
