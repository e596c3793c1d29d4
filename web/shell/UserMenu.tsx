import { Button, Menu, Text } from '@mantine/core';
import { Icon } from '../ui/Icon.tsx';
import { type Org, useMe } from '../ui/session.ts';
import { useSignOut } from './sign-in.ts';
import { shell } from './strings.ts';

/** Who is signed in, in which roles, and the way out. */
export function UserMenu({ org }: { org: Org }) {
  const me = useMe();
  const signOut = useSignOut();
  const roles = org.roles.map((role) => shell.roles[role]).join(', ') || shell.noRole;
  return (
    <Menu withinPortal={false} position="bottom-end" width={260}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="sm"
          px={8}
          rightSection={<Icon name="chevron" size={14} />}
          className="pl-user"
        >
          <span className="pl-user-name">{me?.user.name}</span>
          <span className="pl-user-initials" aria-hidden="true">
            {initials(me?.user.name ?? '')}
          </span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className="pl-user-card">
          <Text size="sm" fw={600}>
            {me?.user.name}
          </Text>
          <Text size="xs" c="dimmed">
            {me?.user.email}
          </Text>
          <Text size="xs" c="dimmed" mt={4}>
            {org.name}: {roles}
          </Text>
        </div>
        <Menu.Divider />
        <Menu.Item onClick={() => void signOut()}>{shell.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase();
}
