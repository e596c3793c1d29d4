import { Anchor, Button, Code, Group } from '@mantine/core';
import { Empty } from '../ui/Empty.tsx';
import { asProblem } from '../ui/problem.ts';
import { shell } from './strings.ts';

/** A page threw: what to do, and the text to report. */
export function Broken({ error }: { error: unknown }) {
  const problem = asProblem(error);
  return (
    <Empty
      page
      title={shell.errorTitle}
      action={
        <Group gap="md">
          <Button size="xs" onClick={() => location.reload()}>
            {shell.reload}
          </Button>
          <Anchor href="/">{shell.home}</Anchor>
        </Group>
      }
    >
      {shell.errorText}
      <Code block mt="xs">
        {problem.title}
        {problem.detail ? `\n${problem.detail}` : ''}
      </Code>
    </Empty>
  );
}
