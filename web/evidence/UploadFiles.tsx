import { Button, Group, SimpleGrid, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { z } from 'zod';
import { AddEvidence, type Evidence } from '../../src/capabilities/evidence/contract.ts';
import { METHODS } from '../../src/capabilities/evidence/domain.ts';
import { optionsOf } from '../isms/options.ts';
import { SelectField } from '../ui/fields/SelectField.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { maxLengthOf } from '../ui/form-shape.ts';
import { LeaveGuard } from '../ui/LeaveGuard.tsx';
import { DropFiles } from './DropFiles.tsx';
import { InstantField } from './InstantField.tsx';
import { evidence } from './strings.ts';
import { UploadRow } from './UploadRow.tsx';
import { useUploads } from './use-uploads.ts';
import { type Method, words } from './words.ts';

const text = evidence.upload;

type Props = {
  auditId: string;
  requestId?: string | undefined;
  onStored?: ((stored: z.infer<typeof Evidence>) => void) | undefined;
};

/** Files into an audit's evidence, with the provenance that they share. */
export function UploadFiles({ auditId, requestId, onStored }: Props) {
  const uploads = useUploads(auditId, onStored);
  const [source, setSource] = useState('');
  const [method, setMethod] = useState<Method | null>(null);
  const [collectedAt, setCollectedAt] = useState(() => new Date().toISOString());
  const [asked, setAsked] = useState(false);
  const waiting = uploads.rows.filter((row) => row.stored === null);
  const missing = (empty: boolean): string | null => (asked && empty ? evidence.needed : null);
  const field = (name: string) => ({ name, onBlur: () => undefined, required: true });

  const onSend = async () => {
    setAsked(true);
    if (source.trim() === '' || method === null || collectedAt === '' || waiting.length === 0) return;
    const shared = { source, method, collectedAt, requestId: requestId ?? null, supersedesId: null };
    const stored = await uploads.sendAll(shared);
    if (stored > 0) notifications.show({ message: text.done(stored), color: 'ink', autoClose: 4000 });
    if (stored === waiting.length) setAsked(false);
  };

  return (
    <Stack gap="sm">
      <DropFiles onFiles={uploads.add} {...(asked && uploads.rows.length === 0 ? { error: text.choose } : {})} />
      {uploads.rows.length === 0 ? null : (
        <ul className="pl-uploads">
          {uploads.rows.map((row) => (
            <UploadRow
              key={row.key}
              row={row}
              busy={uploads.busy}
              onRename={(title) => uploads.rename(row.key, title)}
              onRemove={() => uploads.remove(row.key)}
            />
          ))}
        </ul>
      )}
      <TextField
        {...field('source')}
        value={source}
        onChange={setSource}
        error={missing(source.trim() === '')}
        maxLength={maxLengthOf(AddEvidence, 'source')}
        label={evidence.source}
        hint={evidence.sourceHint}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <SelectField
          {...field('method')}
          value={method}
          onChange={(next: Method | null) => setMethod(next)}
          error={missing(method === null)}
          label={evidence.method}
          hint={evidence.methodHint}
          options={optionsOf(METHODS, words.methods)}
        />
        <InstantField
          {...field('collectedAt')}
          value={collectedAt}
          onChange={setCollectedAt}
          error={missing(collectedAt === '')}
          label={evidence.collected}
          hint={evidence.collectedHint}
        />
      </SimpleGrid>
      <Group>
        <Button loading={uploads.busy} onClick={() => void onSend()}>
          {text.send(Math.max(1, waiting.length))}
        </Button>
      </Group>
      <LeaveGuard isDirty={() => waiting.length > 0} />
    </Stack>
  );
}
