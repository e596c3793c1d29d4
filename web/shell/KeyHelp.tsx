import { Kbd, Modal, Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { modKey, setSingleKeys, useSingleKeys } from '../ui/keys.ts';
import type { Page } from './page.ts';
import { shell } from './strings.ts';

type Props = { opened: boolean; onClose: () => void; pages: readonly Page[] };

/** What the keyboard can do here. */
export function KeyHelp({ opened, onClose, pages }: Props) {
  const on = useSingleKeys();
  const keys = shell.helpKeys;
  const rows: readonly (readonly [ReactNode, string])[] = [
    [<Keys key="palette" of={[modKey, 'K']} />, keys.palette],
    [<Keys key="move" of={['j', 'k']} />, keys.move],
    [<Keys key="open" of={['Enter']} />, keys.open],
    [<Keys key="submit" of={[modKey, 'Enter']} />, keys.submit],
    [<Keys key="help" of={['?']} />, keys.help],
    [<Keys key="close" of={['Esc']} />, keys.close],
    ...pages.map((page) => [<Keys key={page.path} of={['g', page.goKey ?? '']} />, page.title] as const),
  ];
  return (
    <Modal opened={opened} onClose={onClose} title={shell.helpTitle} closeButtonProps={{ 'aria-label': shell.close }}>
      <dl className="pl-keys">
        {rows.map(([combination, meaning]) => (
          <div key={meaning}>
            <dt>{combination}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <Switch
        mt="md"
        label={shell.singleKeys}
        description={shell.singleKeysHint}
        checked={on}
        onChange={(event) => setSingleKeys(event.currentTarget.checked)}
      />
    </Modal>
  );
}

function Keys({ of }: { of: readonly string[] }) {
  return (
    <>
      {of.map((key) => (
        <Kbd key={key} mr={4}>
          {key}
        </Kbd>
      ))}
    </>
  );
}
