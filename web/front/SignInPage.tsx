import { useNavigate, useSearch } from '@tanstack/react-router';
import { z } from 'zod';
import { safeNext, useForgetSession } from '../shell/sign-in.ts';
import { shell } from '../shell/strings.ts';
import { ActForm } from '../ui/ActForm.tsx';
import { PasswordField } from '../ui/fields/PasswordField.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { useActForm } from '../ui/useActForm.ts';
import { Frame } from './Frame.tsx';
import { SamplePeople } from './SamplePeople.tsx';
import { storedSample } from './sample.ts';

const SignIn = z.object({
  email: z.email({ error: shell.emailNeeded }),
  password: z.string().min(1, shell.passwordNeeded),
});

export function SignInPage() {
  const navigate = useNavigate();
  const forget = useForgetSession();
  const search = z.object({ next: z.string().optional() }).safeParse(useSearch({ strict: false }));
  const sample = storedSample();
  const form = useActForm({
    schema: SignIn,
    initial: { email: '', password: '' },
    path: '/api/auth/sign-in/email',
    global: true,
    reply: z.unknown(),
    refusalText: (problem) => (problem.status === 401 ? shell.signInFailed : null),
    onDone: () => {
      forget();
      void navigate({ href: safeNext(search.data?.next) });
    },
  });
  return (
    <Frame title={shell.signIn} wide={sample !== null}>
      <div className={sample ? 'pl-front-choices' : undefined}>
        <section>
          <ActForm form={form} submitLabel={shell.signIn} guarded={false}>
            <TextField {...form.field('email')} label={shell.email} type="email" autoComplete="username" autoFocus />
            <PasswordField {...form.field('password')} label={shell.password} autoComplete="current-password" />
          </ActForm>
        </section>
        {sample ? (
          <section>
            <SamplePeople sample={sample} />
          </section>
        ) : null}
      </div>
    </Frame>
  );
}
