import { Anchor, Text } from '@mantine/core';
import { Frame } from '../front/Frame.tsx';
import { useOrg } from '../ui/session.ts';
import { Shell } from './Shell.tsx';
import { shell } from './strings.ts';

/** The shell for members; for others a word that gives nothing away. */
export function OrgFrame() {
  const org = useOrg();
  if (org.name !== '') return <Shell key={org.orgId} />;
  return (
    <Frame title={shell.notMemberTitle}>
      <Text size="sm">
        {shell.notMemberText} <Anchor href="/organisations">{shell.switchTo}</Anchor>
      </Text>
    </Frame>
  );
}
