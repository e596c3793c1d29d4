import { Button, Group, Text } from '@mantine/core';
import { asText, type Difference, humanise } from './form-shape.ts';
import { ui } from './strings.ts';

type Props = {
  differences: readonly Difference[];
  labels: Record<string, string | undefined>;
  keepMine: () => void;
  takeTheirs: () => void;
};

/** Somebody saved while this form was open: both texts side by side, nothing lost. */
export function StaleChoice({ differences, labels, keepMine, takeTheirs }: Props) {
  return (
    <div className="pl-problem" role="alert" tabIndex={-1} data-pl-problem>
      <Text size="sm" fw={600}>
        {ui.staleTitle}
      </Text>
      <span>{ui.staleText}</span>
      {differences.map((difference) => (
        <div key={difference.name}>
          <Text size="sm" fw={600} mt={8}>
            {labels[difference.name] ?? humanise(difference.name)}
          </Text>
          <div className="pl-stale-pair">
            <div>
              <Text size="xs" c="dimmed">
                {ui.mine}
              </Text>
              {asText(difference.mine) || ui.nothing}
            </div>
            <div>
              <Text size="xs" c="dimmed">
                {ui.theirs}
              </Text>
              {asText(difference.theirs) || ui.nothing}
            </div>
          </div>
        </div>
      ))}
      <Group gap="xs" mt={6}>
        <Button size="xs" onClick={keepMine}>
          {ui.keepMine}
        </Button>
        <Button size="xs" variant="default" onClick={takeTheirs}>
          {ui.takeTheirs}
        </Button>
      </Group>
    </div>
  );
}
