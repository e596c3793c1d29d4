import { Button, Menu, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { Icon } from '../ui/Icon.tsx';
import { type Org, useMe } from '../ui/session.ts';
import { shell } from './strings.ts';

/** The organisation that is open; a menu when the person belongs to several. */
export function OrgSwitcher({ org }: { org: Org }) {
  const navigate = useNavigate();
  const all = useMe()?.organisations ?? [];
  if (all.length < 2) {
    return (
      <Text size="sm" fw={600} truncate className="pl-org">
        {org.name}
      </Text>
    );
  }
  return (
    <Menu withinPortal={false} position="bottom-start" width={280}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="sm"
          px={8}
          rightSection={<Icon name="chevron" size={14} />}
          className="pl-org"
          aria-label={`${shell.organisation}: ${org.name}`}
        >
          {org.name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{shell.switchTo}</Menu.Label>
        {all.map((each) => (
          <Menu.Item
            key={each.orgId}
            rightSection={each.orgId === org.orgId ? <Icon name="check" size={14} /> : null}
            onClick={() => void navigate({ to: `/o/${each.orgId}` })}
          >
            {each.name}
            <Text size="xs" c="dimmed">
              {each.roles.map((role) => shell.roles[role]).join(', ') || shell.noRole}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
