import { Drawer, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useRef, useState } from 'react';
import { Confirm } from './Confirm.tsx';
import { DialogGuard } from './dialog-guard.ts';
import { ui } from './strings.ts';

type Props = {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** `drawer` for long forms, beside what they are about. */
  as?: 'modal' | 'drawer' | undefined;
  size?: string | undefined;
  children: ReactNode;
};

/**
 * A dialog around a form component (one that calls useActForm and returns an ActForm): it is made anew at each opening
 * and asks before it throws away what was typed.
 */
export function ActDialog({ opened, onClose, title, as = 'modal', size = 'lg', children }: Props) {
  const guard = useRef<(() => boolean) | null>(null);
  const [asking, setAsking] = useState(false);
  const narrow = useMediaQuery('(max-width: 48em)') ?? false;
  const close = () => {
    if (!guard.current?.()) onClose();
    // After this event: the Escape that asks must not answer as well.
    else setTimeout(() => setAsking(true), 0);
  };
  const common = {
    opened,
    onClose: close,
    closeOnEscape: !asking,
    title,
    size,
    closeButtonProps: { 'aria-label': ui.close },
  };
  const inside = <DialogGuard.Provider value={guard}>{children}</DialogGuard.Provider>;
  return (
    <>
      {as === 'drawer' && !narrow ? (
        <Drawer {...common} position="right">
          {inside}
        </Drawer>
      ) : (
        <Modal {...common} fullScreen={narrow}>
          {inside}
        </Modal>
      )}
      <Confirm
        opened={asking}
        title={ui.leaveTitle}
        text={ui.leaveText}
        yes={ui.leave}
        no={ui.stay}
        onNo={() => setAsking(false)}
        onYes={() => {
          setAsking(false);
          onClose();
        }}
      />
    </>
  );
}
