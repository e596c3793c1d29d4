import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { useRef } from 'react';
import type { z } from 'zod';
import type { Invited } from '../../src/capabilities/people/contract.ts';
import { When } from '../ui/When.tsx';
import { settings as text } from './strings.ts';

/** The link of an invitation, to copy. */
export function InvitationLink({ invited, onDone }: { invited: z.infer<typeof Invited>; onDone: () => void }) {
  const link = new URL(invited.link, window.location.origin).href;
  const clipboard = useClipboard({ timeout: 3000 });
  const input = useRef<HTMLInputElement>(null);
  const copy = () => {
    // Selected in any case: without a clipboard (plain HTTP inside a network) the keys still copy.
    input.current?.select();
    clipboard.copy(link);
  };
  return (
    <Stack gap="sm">
      <Text fw={600}>{text.linkTitle(invited.personName)}</Text>
      <Text size="sm">{text.linkText}</Text>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <TextInput
          ref={input}
          flex={1}
          readOnly
          label={text.link}
          value={link}
          data-autofocus
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button variant="default" onClick={copy}>
          {clipboard.copied ? text.copied : text.copy}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {text.until} <When at={invited.expiresAt} />
      </Text>
      <Group>
        <Button onClick={onDone}>{text.done}</Button>
      </Group>
    </Stack>
  );
}
