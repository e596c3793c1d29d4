import { Button, Group, Text, Title } from '@mantine/core';
import { useLayoutEffect, useState } from 'react';
import { asProblem, isSignedOut } from './problem.ts';
import { Refusals } from './Refusals.tsx';
import { ui } from './strings.ts';
import './ActForm.css';

/** What went wrong, in the server's own sentences, and a way on: `<Problem error={query.error} retry={query.refetch} />`. */
export function Problem({ error, retry }: { error: unknown; retry?: (() => void) | undefined }) {
  const problem = asProblem(error);
  // All that the page holds: then its title is the page's.
  const [alone, setAlone] = useState(false);
  useLayoutEffect(() => setAlone(document.querySelector('h1') === null), []);
  return (
    <div className="pl-problem" role="alert">
      {alone ? (
        <Title order={1} size="h3">
          {problem.title}
        </Title>
      ) : (
        <Text size="sm" fw={600}>
          {problem.title}
        </Text>
      )}
      {problem.detail && !problem.violations?.length ? <span>{problem.detail}</span> : null}
      {problem.violations?.length ? <Refusals reasons={problem.violations} /> : null}
      <Group gap="xs" mt={6}>
        {isSignedOut(problem) ? <a href="/sign-in">{ui.signIn}</a> : null}
        {retry && !isSignedOut(problem) ? (
          <Button size="compact-sm" variant="default" onClick={() => retry()}>
            {ui.retry}
          </Button>
        ) : null}
      </Group>
    </div>
  );
}
