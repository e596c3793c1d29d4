import { Group, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = {
  title: string;
  children?: ReactNode | undefined;
  action?: ReactNode | undefined;
  /** It is all that the page holds: its title is the page's. */
  page?: boolean | undefined;
};

/** Nothing here, why, and what to do next: `<Empty title="No units yet" action={<Button…/>}>A unit is …</Empty>`. */
export function Empty({ title, children, action, page = false }: Props) {
  return (
    <div className="pl-empty">
      {page ? <Title order={1}>{title}</Title> : <Text fw={600}>{title}</Text>}
      {children ? (
        <Text size="sm" c="dimmed" maw="60ch" component="div">
          {children}
        </Text>
      ) : null}
      {action ? <Group mt="sm">{action}</Group> : null}
    </div>
  );
}
