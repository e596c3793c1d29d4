import { Group, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

type Props = { title: string; note?: ReactNode | undefined; actions?: ReactNode | undefined; children: ReactNode };

/** A titled part of a page. */
export function Section({ title, note, actions, children }: Props) {
  const id = useId();
  return (
    <section className="pl-section" aria-labelledby={id}>
      <div className="pl-section-head">
        <Title order={2} id={id}>
          {title}
        </Title>
        {note ? (
          <Text size="sm" c="dimmed">
            {note}
          </Text>
        ) : null}
        {actions ? (
          <Group gap="xs" ml="auto">
            {actions}
          </Group>
        ) : null}
      </div>
      {children}
    </section>
  );
}
