import { Button, Code, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSignIn } from '../shell/sign-in.ts';
import { shell } from '../shell/strings.ts';
import { Problem } from '../ui/Problem.tsx';
import { roleText } from './role-text.ts';
import type { Sample } from './sample.ts';
import './SamplePeople.css';

/** The people of the sample: who they are, what to try as them, one click to be them. */
export function SamplePeople({ sample }: { sample: Sample }) {
  const signIn = useSignIn();
  const navigate = useNavigate();
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const enter = async (email: string) => {
    setBusy(email);
    setError(null);
    try {
      await signIn(email, sample.password);
      await navigate({ to: `/o/${sample.orgId}` });
    } catch (problem) {
      setError(problem);
    }
    setBusy(null);
  };
  return (
    <>
      <Title order={2}>{shell.samplePeople}</Title>
      <Text size="sm" c="dimmed">
        {shell.sampleReadyText} {shell.samplePassword} <Code>{sample.password}</Code>
      </Text>
      {error ? <Problem error={error} /> : null}
      <ul className="pl-sample-people">
        {sample.people.map((person) => (
          <li key={person.email}>
            <div>
              <Text size="sm" fw={600}>
                {person.name}
              </Text>
              <Text size="xs" c="dimmed">
                {person.roles.map(roleText).join(', ')} · {person.email}
              </Text>
              <Text size="sm" mt={2}>
                {person.note}
              </Text>
            </div>
            <Button
              size="xs"
              variant="default"
              loading={busy === person.email}
              disabled={busy !== null}
              aria-label={shell.signInAs(person.name)}
              onClick={() => void enter(person.email)}
            >
              {shell.signIn}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
