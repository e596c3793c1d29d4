import { Skeleton, Stack } from '@mantine/core';
import { ui } from './strings.ts';

/** Lines in the place of what is coming. */
export function Loading({ lines = 6 }: { lines?: number | undefined }) {
  const widths = [62, 88, 74, 93, 56, 81];
  return (
    <Stack gap={10} role="status" aria-label={ui.loading} py="xs">
      {Array.from({ length: lines }, (_, line) => (
        // The lines have no identity
        <Skeleton key={line} height={14} width={`${widths[line % widths.length]}%`} />
      ))}
    </Stack>
  );
}
