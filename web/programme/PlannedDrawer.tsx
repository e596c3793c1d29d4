import { Drawer } from '@mantine/core';
import { ui } from '../ui/strings.ts';
import { useUrlState } from '../ui/url-state.ts';
import { PlannedDetails } from './PlannedDetails.tsx';
import type { Detail } from './programme.ts';

/** The planned audit that the address names (`?planned=`), beside the plan. */
export function PlannedDrawer({ programme }: { programme: Detail }) {
  const url = useUrlState();
  const wanted = url.get('planned');
  const planned = programme.plannedAudits.find((each) => each.id === wanted);
  return (
    <Drawer
      opened={planned !== undefined}
      onClose={() => url.set({ planned: '' })}
      position="right"
      size="lg"
      title={planned?.title ?? ''}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      {planned ? <PlannedDetails programme={programme} planned={planned} /> : null}
    </Drawer>
  );
}
