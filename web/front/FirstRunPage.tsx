import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { setupQuery } from '../shell/setup.ts';
import { shell } from '../shell/strings.ts';
import { CreateOrganisation } from './CreateOrganisation.tsx';
import { Frame } from './Frame.tsx';
import { SamplePeople } from './SamplePeople.tsx';
import { StartSample } from './StartSample.tsx';
import type { Sample } from './sample.ts';

/** The very first page: an organisation of one's own, or the sample to look around in. */
export function FirstRunPage() {
  const setup = useQuery(setupQuery);
  const [sample, setSample] = useState<Sample | null>(null);
  if (sample) {
    return (
      <Frame title={shell.sampleReady} wide>
        <SamplePeople sample={sample} />
      </Frame>
    );
  }
  return (
    <Frame title={shell.firstRunTitle} wide>
      <Text size="sm" c="dimmed">
        {shell.firstRunText}
      </Text>
      <div className="pl-front-choices">
        <section aria-labelledby="create">
          <Title order={2} id="create">
            {shell.createTitle}
          </Title>
          <Text size="sm" mb="sm">
            {shell.createText}
          </Text>
          <CreateOrganisation />
        </section>
        {setup.data?.sampleAvailable === false ? null : (
          <section aria-labelledby="sample">
            <Title order={2} id="sample">
              {shell.sampleTitle}
            </Title>
            <Text size="sm" mb="sm">
              {shell.sampleText}
            </Text>
            <StartSample onReady={setSample} />
          </section>
        )}
      </div>
    </Frame>
  );
}
