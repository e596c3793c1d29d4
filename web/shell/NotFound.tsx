import { Anchor, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Empty } from '../ui/Empty.tsx';
import { useOrg } from '../ui/session.ts';
import { To } from '../ui/To.tsx';
import { inNav, mayUse } from './page.ts';
import { pages } from './pages.ts';
import { shell } from './strings.ts';

/** Says where one can go instead. */
export function NotFound() {
  const org = useOrg();
  const near = org.name === '' ? [] : pages.filter((page) => inNav(page) && mayUse(page, org.roles)).slice(0, 6);
  return (
    <Empty
      page
      title={shell.notFoundTitle}
      action={
        <Group gap="md">
          {near.map((page) => (
            <To key={page.path} path={page.path}>
              {page.title}
            </To>
          ))}
          {near.length === 0 ? <Anchor renderRoot={(props) => <Link to="/" {...props} />}>{shell.home}</Anchor> : null}
        </Group>
      }
    >
      {shell.notFoundText}
    </Empty>
  );
}
