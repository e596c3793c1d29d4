import { z } from 'zod';
import { localProblem, ProblemError, toProblem } from './problem.ts';

const base = '/api/v1';

export type Method = 'POST' | 'PUT' | 'PATCH';
type SendOptions = { idempotencyKey: string; signal?: AbortSignal };
type UploadOptions = SendOptions & { onProgress?: (fraction: number) => void };
type UploadBody = { file: File; fields?: Record<string, unknown> };

/** Paths that start with /api/ are taken as they are (sign-in), all others stand below /api/v1. */
const url = (path: string): string => (path.startsWith('/api/') ? path : base + path);

function read<S extends z.ZodType>(path: string, status: number, text: string, schema: S): z.output<S> {
  let body: unknown;
  try {
    body = text === '' ? undefined : JSON.parse(text);
  } catch {
    body = undefined;
  }
  if (status < 200 || status > 299) throw new ProblemError(toProblem(status, body));
  // Words for whoever mends it, not those for forms (`plainWords`).
  const { localeError } = z.config();
  const parsed = schema.safeParse(body, localeError ? { error: localeError } : undefined);
  if (parsed.success) return parsed.data;
  console.error(`Unexpected reply from ${path}`, z.prettifyError(parsed.error), body);
  throw localProblem('unexpected-reply', 'The reply could not be read', `${path}: ${z.prettifyError(parsed.error)}`);
}

async function call<S extends z.ZodType>(path: string, init: RequestInit, schema: S): Promise<z.output<S>> {
  let reply: Response;
  let text: string;
  try {
    reply = await fetch(url(path), { credentials: 'same-origin', ...init });
    text = await reply.text();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw localProblem(
      'offline',
      'No answer from the server',
      'Check the connection, then try again: nothing that you wrote is lost.',
    );
  }
  return read(path, reply.status, text, schema);
}

/** Typed calls: each reply is parsed by its contract; each refusal is thrown as a ProblemError. */
export const api = {
  get: <S extends z.ZodType>(path: string, schema: S, signal?: AbortSignal): Promise<z.output<S>> =>
    call(path, { headers: { accept: 'application/json' }, ...(signal ? { signal } : {}) }, schema),

  send: <S extends z.ZodType>(
    method: Method,
    path: string,
    body: unknown,
    schema: S,
    options: SendOptions,
  ): Promise<z.output<S>> =>
    call(
      path,
      {
        method,
        headers: {
          accept: 'application/json',
          'content-type': 'application/json',
          'idempotency-key': options.idempotencyKey,
        },
        body: JSON.stringify(body ?? {}),
        ...(options.signal ? { signal: options.signal } : {}),
      },
      schema,
    ),

  /** multipart/form-data: `fields` as JSON first, `file` last. XMLHttpRequest, because fetch reports no upload progress. */
  upload: <S extends z.ZodType>(
    path: string,
    body: UploadBody,
    schema: S,
    options: UploadOptions,
  ): Promise<z.output<S>> => {
    const form = new FormData();
    form.append('fields', JSON.stringify(body.fields ?? {}));
    form.append('file', body.file, body.file.name);
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('POST', url(path));
      request.setRequestHeader('accept', 'application/json');
      request.setRequestHeader('idempotency-key', options.idempotencyKey);
      request.upload.onprogress = (event) => {
        if (event.lengthComputable) options.onProgress?.(event.loaded / event.total);
      };
      request.onload = () => {
        try {
          resolve(read(path, request.status, request.responseText, schema));
        } catch (error) {
          reject(error);
        }
      };
      request.onerror = () =>
        reject(localProblem('offline', 'The upload broke off', 'Check the connection, then try again.'));
      request.onabort = () => reject(localProblem('cancelled', 'Upload cancelled', 'Nothing was stored.'));
      options.signal?.addEventListener('abort', () => request.abort());
      request.send(form);
    });
  },
};
