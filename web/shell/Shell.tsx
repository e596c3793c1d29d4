import { ActionIcon, AppShell, Burger, Button, Kbd } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { spotlight } from '@mantine/spotlight';
import { Link, Outlet, useLocation, useMatches } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useGo } from '../ui/go.ts';
import { Icon } from '../ui/Icon.tsx';
import { modKey } from '../ui/keys.ts';
import { useOrg } from '../ui/session.ts';
import { useGoKeys } from './go-keys.ts';
import { KeyHelp } from './KeyHelp.tsx';
import { Mark } from './Mark.tsx';
import { Nav } from './Nav.tsx';
import { OrgSwitcher } from './OrgSwitcher.tsx';
import { Palette } from './Palette.tsx';
import { inNav, mayUse } from './page.ts';
import { pages } from './pages.ts';
import { SchemeMenu } from './SchemeMenu.tsx';
import { shell } from './strings.ts';
import { UserMenu } from './UserMenu.tsx';
import './Shell.css';

/** The frame around every page of an organisation. */
export function Shell() {
  const org = useOrg();
  const go = useGo();
  const [navOpen, nav] = useDisclosure(false);
  const [helpOpen, help] = useDisclosure(false);
  const page = useMatches().at(-1)?.staticData.page;
  const withKey = pages.filter((each) => each.goKey && inNav(each) && mayUse(each, org.roles));
  useGoKeys(new Map(withKey.map((each) => [each.goKey ?? '', each.path])), go, help.open);
  const main = useFocusOnMove();

  return (
    <AppShell
      header={{ height: 48 }}
      navbar={{ width: 216, breakpoint: 'md', collapsed: { mobile: !navOpen } }}
      padding={{ base: 'sm', sm: 'lg' }}
    >
      <a href="#main" className="pl-skip">
        {shell.skip}
      </a>
      <AppShell.Header className="pl-header">
        <Burger
          opened={navOpen}
          onClick={nav.toggle}
          hiddenFrom="md"
          size="sm"
          aria-label={shell.openNavigation}
          aria-expanded={navOpen}
        />
        <Link to={`/o/${org.orgId}`} className="pl-brand" aria-label={shell.name}>
          <Mark />
          <span>{shell.name}</span>
        </Link>
        <OrgSwitcher org={org} />
        <Button
          variant="default"
          size="xs"
          className="pl-search"
          leftSection={<Icon name="search" size={14} />}
          rightSection={<Kbd size="xs">{modKey} K</Kbd>}
          onClick={spotlight.open}
        >
          {shell.search}
        </Button>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          className="pl-search-small"
          aria-label={shell.search}
          onClick={spotlight.open}
        >
          <Icon name="search" />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={shell.help}
          onClick={help.open}
          visibleFrom="sm"
        >
          <Icon name="help" />
        </ActionIcon>
        <SchemeMenu />
        <UserMenu org={org} />
      </AppShell.Header>
      <AppShell.Navbar className="pl-navbar">
        <Nav current={page?.section} onGo={nav.close} />
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1} ref={main}>
        <div className="pl-page">
          <Outlet />
        </div>
      </AppShell.Main>
      <Palette org={org} />
      <KeyHelp opened={helpOpen} onClose={help.close} pages={withKey} />
    </AppShell>
  );
}

/** After a move to another page the focus goes to the content, so that reading and tabbing start there. */
function useFocusOnMove() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}
