import { List } from '@mantine/core';

/** Reasons why something may not be: each a sentence that says what to do; the rule's name on hover. */
export function Refusals({ reasons }: { reasons: readonly { rule: string; message: string }[] }) {
  return (
    <List size="sm" spacing={2}>
      {reasons.map((reason) => (
        <List.Item key={reason.rule + reason.message} title={reason.rule}>
          {reason.message}
        </List.Item>
      ))}
    </List>
  );
}
