import { notifications } from '@mantine/notifications';
import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useRef } from 'react';
import { z } from 'zod';
import { api, type Method } from './api.ts';
import { IntentKey, isAnswer } from './intent-key.ts';
import { asProblem } from './problem.ts';
import { useOrg } from './session.ts';

type ReadOptions = { enabled?: boolean; refetchInterval?: number };

/** One thing, by its path below the organisation: `useOne(`/units/${id}`, Unit)`. */
export function useOne<S extends z.ZodType>(
  path: string,
  schema: S,
  options: ReadOptions = {},
): UseQueryResult<z.output<S>> {
  const { orgId } = useOrg();
  return useQuery({
    queryKey: ['o', orgId, path],
    queryFn: ({ signal }) => api.get(`/organisations/${orgId}${path}`, schema, signal),
    ...options,
  });
}

/** A whole list: `useList('/units', Unit).data` is the array of its items. */
export function useList<S extends z.ZodType>(
  path: string,
  item: S,
  options: ReadOptions = {},
): UseQueryResult<z.output<S>[]> {
  const { orgId } = useOrg();
  return useQuery({
    queryKey: ['o', orgId, path],
    queryFn: async ({ signal }): Promise<z.output<S>[]> => {
      const reply = await api.get(`/organisations/${orgId}${path}`, z.object({ items: z.array(item) }), signal);
      return reply.items;
    },
    ...options,
  });
}

export type Act<S extends z.ZodType> = {
  method?: Method | undefined;
  /** Below the organisation. A function when it depends on what is sent. */
  path: string | ((body: unknown) => string);
  /** The path stands outside any organisation (signing in, setting up). */
  global?: boolean | undefined;
  reply: S;
  /** Said when it is done. */
  done?: (string | ((reply: z.output<S>) => string)) | undefined;
  onDone?: ((reply: z.output<S>) => void | Promise<void>) | undefined;
  /** Problems shown as a notification; forms switch this off and show them in place. */
  quiet?: boolean | undefined;
  /** Of an upload: a body whose `file` is a File goes as multipart/form-data. */
  onProgress?: ((fraction: number) => void) | undefined;
};

/** An act: POST (or PUT, PATCH) with its idempotency key; afterwards all that is shown of the organisation is read again. */
export function useAct<S extends z.ZodType>(act: Act<S>): UseMutationResult<z.output<S>, Error, unknown> {
  const { orgId } = useOrg();
  const client = useQueryClient();
  const key = useRef(new IntentKey());
  return useMutation({
    mutationFn: (body: unknown) => {
      const method = act.method ?? 'POST';
      const own = typeof act.path === 'string' ? act.path : act.path(body);
      const path = act.global ? own : `/organisations/${orgId}${own}`;
      const idempotencyKey = key.current.for(method, path, body);
      const upload = withFile(body);
      if (!upload) return api.send(method, path, body, act.reply, { idempotencyKey });
      return api.upload(path, upload, act.reply, {
        idempotencyKey,
        ...(act.onProgress ? { onProgress: act.onProgress } : {}),
      });
    },
    onSuccess: async (reply) => {
      key.current.settle();
      const said = typeof act.done === 'function' ? act.done(reply) : act.done;
      if (said) notifications.show({ message: said, color: 'ink', autoClose: 4000 });
      await act.onDone?.(reply);
      // Also who one is: an act may change names and roles.
      await Promise.all([
        client.invalidateQueries({ queryKey: ['o', orgId] }),
        client.invalidateQueries({ queryKey: ['me'] }),
      ]);
    },
    onError: (error) => {
      const problem = asProblem(error);
      if (isAnswer(problem)) key.current.settle();
      if (act.quiet) return;
      const reasons = problem.violations?.map((violation) => violation.message).join(' ');
      notifications.show({
        title: problem.title,
        message: reasons ?? problem.detail ?? '',
        color: 'alarm',
        autoClose: 12_000,
      });
    },
  });
}

function withFile(body: unknown): { file: File; fields: Record<string, unknown> } | null {
  if (typeof body !== 'object' || body === null || !('file' in body) || !(body.file instanceof File)) return null;
  return { file: body.file, fields: { ...body, file: undefined } };
}
