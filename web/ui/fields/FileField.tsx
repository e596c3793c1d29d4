import { Button, Group, Input, Text } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { Icon } from '../Icon.tsx';
import { ui } from '../strings.ts';
import type { FieldProps } from '../useActForm.ts';
import { fileRefusal, sizeText } from './file-limits.ts';
import './FileField.css';

type Props = FieldProps<File | null> & {
  label: string;
  hint?: string | undefined;
  maxBytes: number;
  accept?: readonly string[] | undefined;
};

/** One file, chosen or dropped. Name the field `file`: then the form sends it as an upload and shows its progress. */
export function FileField({ value, onChange, name, error, required, label, hint, maxBytes, accept }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [over, setOver] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = (file: File | undefined) => {
    if (!file) return;
    const reason = fileRefusal(file, maxBytes, accept);
    setRefusal(reason);
    if (!reason) onChange(file);
  };
  return (
    <Input.Wrapper id={id} label={label} description={hint} error={refusal ?? error} withAsterisk={required}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button does the same */}
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
          take(event.dataTransfer.files[0]);
        }}
      >
        <input
          ref={input}
          id={id}
          name={name}
          type="file"
          className="pl-visually-hidden"
          accept={accept?.join(',')}
          aria-invalid={Boolean(refusal ?? error)}
          onChange={(event) => {
            take(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
        {value ? (
          <Group gap="xs">
            <Icon name="evidence" />
            <Text size="sm">{value.name}</Text>
            <Text size="xs" c="dimmed">
              {sizeText(value.size)}
            </Text>
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => onChange(null)}
              aria-label={ui.removeFile(value.name)}
            >
              <Icon name="close" size={14} />
            </Button>
          </Group>
        ) : (
          <Group gap="xs">
            <Button
              size="xs"
              variant="default"
              tabIndex={-1}
              leftSection={<Icon name="upload" size={14} />}
              onClick={() => input.current?.click()}
            >
              {ui.chooseFile}
            </Button>
            <Text size="xs" c="dimmed">
              {ui.upTo(sizeText(maxBytes))}
              {accept ? ` · ${accept.join(' ')}` : ''}
            </Text>
          </Group>
        )}
      </div>
    </Input.Wrapper>
  );
}
