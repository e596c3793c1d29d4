import { useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import { useSignIn } from '../shell/sign-in.ts';
import { shell } from '../shell/strings.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { PasswordField } from '../ui/fields/PasswordField.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { useActForm } from '../ui/useActForm.ts';

const Values = z.object({
  organisation: z.string().trim().min(1, shell.nameNeeded).max(200),
  name: z.string().trim().min(1, shell.nameNeeded).max(200),
  email: z.email({ error: shell.emailNeeded }),
  password: z.string().min(12, shell.passwordHint).max(128),
});

/** The organisation and its owner in one step; afterwards the owner is signed in. */
export function CreateOrganisation() {
  const signIn = useSignIn();
  const navigate = useNavigate();
  const form = useActForm({
    schema: Values,
    initial: { organisation: '', name: '', email: '', password: '' },
    path: '/setup/organisation',
    global: true,
    reply: z.object({ orgId: z.string() }),
    toRequest: ({ organisation, ...owner }) => ({ organisation: { name: organisation }, owner }),
    fieldOfPath: (path) => (path === 'organisation.name' ? 'organisation' : path.replace(/^owner\./, '')),
    onDone: async ({ orgId }) => {
      await signIn(form.values.email, form.values.password);
      await navigate({ to: `/o/${orgId}` });
    },
  });
  return (
    <ActForm form={form} submitLabel={shell.createSubmit} guarded={false}>
      <TextField {...form.field('organisation')} label={shell.organisationName} autoComplete="organization" />
      <TextField {...form.field('name')} label={shell.yourName} autoComplete="name" />
      <TextField {...form.field('email')} label={shell.email} type="email" autoComplete="username" />
      <PasswordField
        {...form.field('password')}
        label={shell.newPassword}
        hint={shell.passwordHint}
        autoComplete="new-password"
      />
    </ActForm>
  );
}
