import { Button, Group, Modal, Text } from '@mantine/core';
import { ui } from './strings.ts';

type Props = {
  opened: boolean;
  title: string;
  text: string;
  yes: string;
  onYes: () => void;
  onNo: () => void;
  no?: string | undefined;
};

/** A plain question with two answers. */
export function Confirm({ opened, title, text, yes, onYes, onNo, no = ui.cancel }: Props) {
  return (
    <Modal
      opened={opened}
      onClose={onNo}
      title={title}
      centered
      size="sm"
      zIndex={400}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      <Text size="sm">{text}</Text>
      <Group gap="xs" mt="md">
        <Button color="alarm" onClick={onYes}>
          {yes}
        </Button>
        <Button variant="default" onClick={onNo} data-autofocus>
          {no}
        </Button>
      </Group>
    </Modal>
  );
}
