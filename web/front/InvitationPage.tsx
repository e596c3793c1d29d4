import { Anchor, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { useForgetSession } from '../shell/sign-in.ts';
import { shell } from '../shell/strings.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { PasswordField } from '../ui/fields/PasswordField.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import { Frame } from './Frame.tsx';

const Accept = z.object({
  token: z.string().min(1),
  name: z.string().trim().min(1, shell.nameNeeded).max(200),
  password: z.string().min(12, shell.passwordHint).max(128),
});

/** The token stands in the fragment (`/invitation#token`), which browsers send to no server; `?token=` is read too. */
function tokenOfAddress(): string {
  const fragment = location.hash.replace(/^#(token=)?/, '');
  const token = fragment || (new URLSearchParams(location.search).get('token') ?? '');
  if (token) history.replaceState(history.state, '', location.pathname);
  return decodeURIComponent(token);
}

export function InvitationPage() {
  const [token] = useState(tokenOfAddress);
  const navigate = useNavigate();
  const forget = useForgetSession();
  const form = useActForm({
    schema: Accept,
    initial: { token, name: '', password: '' },
    path: '/invitations/accept',
    global: true,
    reply: z.unknown(),
    done: shell.invitationDone,
    onDone: () => {
      forget();
      void navigate({ to: '/' });
    },
  });
  return (
    <Frame title={shell.invitationTitle}>
      {token === '' ? (
        <Text size="sm">
          {shell.invitationMissing} <Anchor href="/sign-in">{shell.signIn}</Anchor>
        </Text>
      ) : (
        <>
          <Text size="sm" c="dimmed" mb="sm">
            {shell.invitationText}
          </Text>
          <ActForm form={form} submitLabel={shell.invitationSubmit} guarded={false}>
            <TextField {...form.field('name')} label={shell.yourName} autoComplete="name" autoFocus />
            <PasswordField
              {...form.field('password')}
              label={shell.newPassword}
              hint={shell.passwordHint}
              autoComplete="new-password"
            />
          </ActForm>
        </>
      )}
    </Frame>
  );
}
