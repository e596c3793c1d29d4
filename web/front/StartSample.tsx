import { Button, Progress, Text } from '@mantine/core';
import { shell } from '../shell/strings.ts';
import { Problem } from '../ui/Problem.tsx';
import { useAct } from '../ui/queries.ts';
import { Sample, storeSample } from './sample.ts';

/** Sets up the sample organisation; takes some seconds, so it says what happens. */
export function StartSample({ onReady }: { onReady: (sample: Sample) => void }) {
  const act = useAct({
    path: '/setup/sample',
    global: true,
    reply: Sample,
    quiet: true,
    onDone: (sample) => {
      storeSample(sample);
      onReady(sample);
    },
  });
  return (
    <>
      <Button variant="default" loading={act.isPending} onClick={() => act.mutate({})}>
        {shell.sampleSubmit}
      </Button>
      {act.isPending ? (
        <div>
          <Progress value={100} animated mt="sm" aria-label={shell.sampleWorking} />
          <Text size="sm" c="dimmed" mt={6} role="status">
            {shell.sampleWorking}
          </Text>
        </div>
      ) : null}
      {act.error ? <Problem error={act.error} /> : null}
    </>
  );
}
