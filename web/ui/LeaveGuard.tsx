import { useBlocker } from '@tanstack/react-router';
import { Confirm } from './Confirm.tsx';
import { ui } from './strings.ts';

/** Asks before unsaved text is left behind; the address bar's own changes (filters, tabs) pass. */
export function LeaveGuard({ isDirty }: { isDirty: () => boolean }) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isDirty() && current.pathname !== next.pathname,
    enableBeforeUnload: isDirty,
    withResolver: true,
  });
  return (
    <Confirm
      opened={blocker.status === 'blocked'}
      title={ui.leaveTitle}
      text={ui.leaveText}
      yes={ui.leave}
      no={ui.stay}
      onYes={() => blocker.proceed?.()}
      onNo={() => blocker.reset?.()}
    />
  );
}
