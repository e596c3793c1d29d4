import { Button, Progress, Text, TextInput } from '@mantine/core';
import { sizeText } from '../ui/fields/file-limits.ts';
import { Icon } from '../ui/Icon.tsx';
import { Problem } from '../ui/Problem.tsx';
import { Status } from '../ui/Status.tsx';
import { evidence } from './strings.ts';
import type { Upload } from './use-uploads.ts';

const text = evidence.upload;

type Props = { row: Upload; busy: boolean; onRename: (title: string) => void; onRemove: () => void };

/** One file on its way: its title before, its progress during, what it became or why it was refused after. */
export function UploadRow({ row, busy, onRename, onRemove }: Props) {
  const percent = Math.round((row.progress ?? 0) * 100);
  if (row.stored) {
    return (
      <li>
        <Status tone="good">{text.stored(row.stored.ref)}</Status> {row.title}{' '}
        <span className="pl-dim">{row.file.name}</span>
      </li>
    );
  }
  return (
    <li>
      <div className="pl-upload-row">
        <TextInput
          label={evidence.title}
          aria-label={text.titleOf(row.file.name)}
          description={`${row.file.name} · ${sizeText(row.file.size)}`}
          value={row.title}
          maxLength={200}
          onChange={(event) => onRename(event.currentTarget.value)}
          disabled={busy}
        />
        <Button
          variant="subtle"
          px={8}
          aria-label={text.remove(row.file.name)}
          title={text.remove(row.file.name)}
          onClick={onRemove}
          disabled={busy}
        >
          <Icon name="close" size={16} />
        </Button>
      </div>
      {row.progress === null ? null : (
        <>
          <Progress value={percent} mt={6} aria-label={text.sending(percent)} />
          <Text size="xs" c="dimmed">
            {text.sending(percent)}
          </Text>
        </>
      )}
      {row.error ? <Problem error={row.error} /> : null}
    </li>
  );
}
