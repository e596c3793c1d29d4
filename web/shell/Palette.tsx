import { Kbd } from '@mantine/core';
import { Spotlight } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { useRegisteredCommands } from '../ui/commands.ts';
import { useGo } from '../ui/go.ts';
import { Icon } from '../ui/Icon.tsx';
import { type Org, useMe } from '../ui/session.ts';
import { inNav, mayUse } from './page.ts';
import { pages } from './pages.ts';
import { shell } from './strings.ts';

/** Mod+K: every page of the navigation, what the open page can do, other organisations. */
export function Palette({ org }: { org: Org }) {
  const go = useGo();
  const navigate = useNavigate();
  const commands = useRegisteredCommands();
  const others = (useMe()?.organisations ?? []).filter((other) => other.orgId !== org.orgId);
  const here = commands.map((command) => ({
    id: command.id,
    label: command.label,
    ...(command.hint ? { description: command.hint } : {}),
    onClick: command.run,
  }));
  const nav = pages
    .filter((page) => inNav(page) && mayUse(page, org.roles))
    .map((page) => ({
      id: page.path,
      label: page.title,
      ...(page.goKey ? { rightSection: <Kbd size="xs">g {page.goKey}</Kbd> } : {}),
      leftSection: <Icon name={page.icon ?? 'audits'} />,
      onClick: () => go(page.path),
    }));
  const elsewhere = others.map((other) => ({
    id: other.orgId,
    label: other.name,
    onClick: () => void navigate({ to: `/o/${other.orgId}` }),
  }));
  const groups = [
    { group: shell.doHere, actions: here },
    { group: shell.goTo, actions: nav },
    { group: shell.switchTo, actions: elsewhere },
  ];
  return (
    <Spotlight
      actions={groups.filter((group) => group.actions.length > 0)}
      shortcut={['mod + K']}
      nothingFound={shell.nothingFound}
      highlightQuery
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
      transitionProps={{ duration: 80 }}
      classNames={{ action: 'pl-palette-action' }}
      attributes={{ content: { 'aria-label': shell.search } }}
      searchProps={{
        placeholder: shell.searchHint,
        'aria-label': shell.searchHint,
        leftSection: <Icon name="search" />,
      }}
    />
  );
}
