import { Checkbox, Stack } from '@mantine/core';
import { ROLES } from '../../src/capabilities/people/domain.ts';
import { shell } from '../shell/strings.ts';
import type { FieldProps } from '../ui/useActForm.ts';
import { settings as text } from './strings.ts';

type Role = (typeof ROLES)[number];

/** The roles of a member, each with what it may. */
export function RolesField({ value, onChange, error }: FieldProps<Role[]>) {
  return (
    <Checkbox.Group
      label={text.roles}
      withAsterisk
      error={error}
      value={value}
      onChange={(next) => onChange(ROLES.filter((role) => next.includes(role)))}
    >
      <Stack gap={6} mt={4}>
        {ROLES.map((role) => (
          <Checkbox
            key={role}
            value={role}
            label={shell.roles[role]}
            description={text.roleHelp[role]}
            aria-invalid={Boolean(error)}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
