import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { z } from 'zod';
import { AddEvidence, Evidence } from '../../src/capabilities/evidence/contract.ts';
import { api } from '../ui/api.ts';
import { fileRefusal } from '../ui/fields/file-limits.ts';
import { IntentKey, isAnswer } from '../ui/intent-key.ts';
import { asProblem, ProblemError } from '../ui/problem.ts';
import { useOrg } from '../ui/session.ts';

type Stored = z.infer<typeof Evidence>;
export type Upload = {
  key: string;
  file: File;
  title: string;
  progress: number | null;
  error: unknown;
  stored: Stored | null;
  intent: IntentKey;
};

/** The largest file that the server takes; said here before it is sent in vain. */
export const MAX_BYTES = 1024 ** 3;

const tooLarge = (file: File): ProblemError | null => {
  const title = fileRefusal(file, MAX_BYTES);
  return title === null ? null : new ProblemError({ type: 'about:blank', title, status: 413 });
};

/** A file's name without its ending is a fair first title. */
const titleFor = (name: string): string => name.replace(/\.[^.]+$/, '').slice(0, 200) || name;

/** Files on their way into an audit's evidence, sent one after the other; what is refused stays and says why. */
export function useUploads(auditId: string, onStored?: (stored: Stored) => void) {
  const { orgId } = useOrg();
  const client = useQueryClient();
  const [rows, setRows] = useState<readonly Upload[]>([]);
  const [busy, setBusy] = useState(false);
  const count = useRef(0);
  const change = (key: string, changes: Partial<Upload>) =>
    setRows((before) => before.map((row) => (row.key === key ? { ...row, ...changes } : row)));

  const send = async (row: Upload, fields: Record<string, unknown>): Promise<boolean> => {
    if (tooLarge(row.file)) return false;
    const parsed = AddEvidence.safeParse({ ...fields, title: row.title });
    if (!parsed.success) {
      const violations = parsed.error.issues.map((issue) => ({
        rule: issue.code,
        message: `${String(issue.path[0] ?? '')}: ${issue.message}`,
      }));
      change(row.key, { error: new ProblemError({ type: 'about:blank', title: '', status: 422, violations }) });
      return false;
    }
    const path = `/organisations/${orgId}/audits/${auditId}/evidence`;
    const idempotencyKey = row.intent.for('POST', path, { ...parsed.data, file: row.file });
    change(row.key, { progress: 0, error: null });
    try {
      const stored = await api.upload(path, { file: row.file, fields: parsed.data }, Evidence, {
        idempotencyKey,
        onProgress: (progress) => change(row.key, { progress }),
      });
      row.intent.settle();
      change(row.key, { progress: null, stored });
      onStored?.(stored);
      return true;
    } catch (error) {
      if (isAnswer(asProblem(error))) row.intent.settle();
      change(row.key, { progress: null, error });
      return false;
    }
  };

  return {
    rows,
    busy,
    add: (files: readonly File[]) =>
      setRows((before) => [
        ...before,
        ...files.map((file) => {
          count.current += 1;
          const start = { progress: null, error: tooLarge(file), stored: null, intent: new IntentKey() };
          return { key: String(count.current), file, title: titleFor(file.name), ...start };
        }),
      ]),
    rename: (key: string, title: string) => change(key, { title, error: null }),
    remove: (key: string) => setRows((before) => before.filter((row) => row.key !== key)),
    /** How many were stored. */
    sendAll: async (fields: Record<string, unknown>): Promise<number> => {
      setBusy(true);
      let stored = 0;
      for (const row of rows.filter((each) => each.stored === null)) if (await send(row, fields)) stored += 1;
      setBusy(false);
      await client.invalidateQueries({ queryKey: ['o', orgId] });
      return stored;
    },
  };
}
