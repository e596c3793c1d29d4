import { Button, Group, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ImportResult } from '../../src/capabilities/isms/contract.ts';
import { FileField } from '../ui/fields/FileField.tsx';
import { Problem } from '../ui/Problem.tsx';
import { useAct } from '../ui/queries.ts';
import { isms } from './strings.ts';

const text = isms.import;
const maxBytes = 5 * 1024 * 1024;

type Props = {
  path: string;
  about: string;
  columns: string /** The way to get a file in the right columns. */;
  start: ReactNode;
  onDone: () => void;
};

/** Takes rows from a spreadsheet: the file is checked first, then taken whole or not at all. */
export function ImportForm({ path, about, columns, start, onDone }: Props) {
  const [file, setFile] = useState<File | null>(null);
  const check = useAct({ path, reply: ImportResult, quiet: true });
  const apply = useAct({
    path,
    reply: ImportResult,
    quiet: true,
    done: (reply) => text.applied(reply.changed.length),
    onDone,
  });
  const choose = (next: File | null) => {
    setFile(next);
    check.reset();
    apply.reset();
  };
  const problem = apply.error ?? check.error;
  const result = check.data;
  const ready = result !== undefined && result.changed.length > 0;
  return (
    <Stack gap="sm" className="pl-form">
      <Text size="sm">{about}</Text>
      <Text size="sm" c="dimmed">
        {text.columns}: {columns}
      </Text>
      <Group>{start}</Group>
      <FileField
        name="file"
        label={text.file}
        value={file}
        onChange={choose}
        onBlur={() => undefined}
        error={null}
        required
        maxBytes={maxBytes}
        accept={['.xlsx', '.csv']}
      />
      {problem ? <Problem error={problem} /> : null}
      {result ? (
        <div role="status">
          <Text size="sm">{text.checked(result.rows, result.changed.length)}</Text>
          {ready ? (
            <Text size="sm" c="dimmed" className="pl-changed">
              {result.changed.join(', ')}
            </Text>
          ) : null}
        </div>
      ) : null}
      <Group gap="xs">
        {ready && file ? (
          <Button loading={apply.isPending} onClick={() => apply.mutate({ file, mode: 'apply' })}>
            {text.apply(result.changed.length)}
          </Button>
        ) : (
          <Button
            disabled={file === null}
            loading={check.isPending}
            onClick={() => {
              if (file) check.mutate({ file, mode: 'check' });
            }}
          >
            {text.check}
          </Button>
        )}
        <Button variant="default" onClick={onDone}>
          {isms.cancel}
        </Button>
      </Group>
    </Stack>
  );
}
