import { Button, Group, Input, Text } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { sizeText } from '../ui/fields/file-limits.ts';
import { Icon } from '../ui/Icon.tsx';
import { evidence } from './strings.ts';
import { MAX_BYTES } from './use-uploads.ts';
import '../ui/fields/FileField.css';

const text = evidence.upload;

type Props = { onFiles: (files: readonly File[]) => void; error?: string | undefined };

/** Several files, chosen or dropped. */
export function DropFiles({ onFiles, error }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [over, setOver] = useState(false);
  return (
    <Input.Wrapper id={id} label={text.files} description={text.hint} error={error} withAsterisk>
      {/* Dropping is an extra; the button does the same */}
      <div
        className="pl-drop"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          onFiles([...event.dataTransfer.files]);
        }}
      >
        <input
          ref={input}
          id={id}
          type="file"
          multiple
          className="pl-visually-hidden"
          aria-invalid={error !== undefined}
          onChange={(event) => {
            onFiles([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
        <Group gap="xs">
          <Icon name="upload" size={16} />
          <Button size="xs" variant="default" tabIndex={-1} onClick={() => input.current?.click()}>
            {text.drop}
          </Button>
          <Text size="xs" c="dimmed">
            {text.upTo(sizeText(MAX_BYTES))}
          </Text>
        </Group>
      </div>
    </Input.Wrapper>
  );
}
