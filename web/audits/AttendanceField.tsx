import { Button, Checkbox, Group, Input, Select, Stack } from '@mantine/core';
import { usePeopleOptions } from '../isms/options.ts';
import type { FieldProps } from '../ui/useActForm.ts';
import type { Attendant } from './meeting.ts';
import { planText as text } from './plan-strings.ts';

/** Who was there: a checklist of those expected, and the way to add others. */
export function AttendanceField({ value, onChange, error, name }: FieldProps<Attendant[]>) {
  const others = usePeopleOptions().filter((option) => !value.some((row) => row.personId === option.value));
  const add = (personId: string | null) => {
    const person = others.find((option) => option.value === personId);
    if (person) {
      const row = { personId: person.value, name: person.label, note: person.hint ?? '', present: true };
      onChange([...value, row]);
    }
  };
  return (
    <fieldset className="pl-attendance" name={name} aria-invalid={Boolean(error)} tabIndex={-1}>
      <Input.Label component="legend" required>
        {text.attendance}
      </Input.Label>
      <Input.Description>{text.attendanceHint}</Input.Description>
      <Stack gap={6} my="xs">
        {value.map((row) => (
          <Checkbox
            key={row.personId}
            size="sm"
            label={
              <>
                {row.name} <span className="pl-dim">{row.note}</span>
              </>
            }
            checked={row.present}
            onChange={(event) => {
              const present = event.currentTarget.checked;
              onChange(value.map((each) => (each.personId === row.personId ? { ...each, present } : each)));
            }}
          />
        ))}
      </Stack>
      {error ? <Input.Error>{error}</Input.Error> : null}
      <Group align="flex-end" gap="sm" mt={4}>
        <Button size="xs" variant="default" onClick={() => onChange(value.map((row) => ({ ...row, present: true })))}>
          {text.everybody}
        </Button>
        <Select
          size="xs"
          aria-label={text.addPerson}
          placeholder={text.addPerson}
          data={others.map((option) => ({ value: option.value, label: option.label }))}
          value={null}
          onChange={add}
          searchable
        />
      </Group>
    </fieldset>
  );
}
