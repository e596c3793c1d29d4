import { Button } from '@mantine/core';

type Props = { label: string /** What exactly, for those who cannot see the row. */; about: string; onAct: () => void };

/** A small act inside a row. */
export function RowAct({ label, about, onAct }: Props) {
  return (
    <Button size="compact-xs" variant="subtle" aria-label={about} onClick={onAct}>
      {label}
    </Button>
  );
}
