import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useSignOut } from '../shell/sign-in.ts';
import { shell } from '../shell/strings.ts';
import { useMe } from '../ui/session.ts';
import { Frame } from './Frame.tsx';
import { roleText } from './role-text.ts';

/** For people who belong to several organisations, or to none yet. */
export function ChoosePage() {
  const me = useMe();
  const signOut = useSignOut();
  const all = me?.organisations ?? [];
  return (
    <Frame title={shell.chooseTitle}>
      {all.length === 0 ? <Text size="sm">{shell.noOrganisations}</Text> : null}
      <ul className="pl-front-list">
        {all.map((each) => (
          <li key={each.orgId}>
            <Link to={`/o/${each.orgId}`} className="pl-front-org">
              <b>{each.name}</b>
              <span className="pl-dim">{each.roles.map(roleText).join(', ') || shell.noRole}</span>
            </Link>
          </li>
        ))}
      </ul>
      <Button variant="subtle" size="xs" mt="md" onClick={() => void signOut()}>
        {shell.signOut}
      </Button>
    </Frame>
  );
}
