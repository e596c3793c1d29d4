import type { Readable } from 'node:stream';
import type { z } from 'zod';
import type { Decision } from '../../kernel/decision.ts';
import type { Blobs, ReceivedBlob } from '../blobs/blobs.ts';
import type { Sealer } from '../secrets.ts';
import type { UnitOfWork } from '../unit-of-work.ts';

type Schema = z.ZodType;
type Out<S> = S extends z.ZodType ? z.output<S> : undefined;

/** What the server lends to acts besides the transaction. */
export interface Services {
  readonly blobs: Blobs;
  readonly sealer: Sealer;
  /** Uploads may have this many bytes. */
  readonly uploadLimit: number;
}

/** A file to send. It goes out as an attachment, never to be shown inline. */
export interface Download {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  stream(): Readable;
}

interface Common<P, Q> {
  /** Below `/api/v1/organisations/:orgId`; starts with a slash. */
  readonly path: string;
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
}

interface Context<P, Q> {
  readonly uow: UnitOfWork;
  readonly params: Out<P>;
  readonly query: Out<Q>;
  readonly services: Services;
}

/** Answers JSON in a read-only transaction. */
export interface ReadRoute<P, Q, R extends Schema> extends Common<P, Q> {
  readonly method: 'GET';
  readonly reply: R;
  read(context: Context<P, Q>): Promise<Decision<z.output<R>>>;
}

/** Sends a file. */
export interface DownloadRoute<P, Q> extends Common<P, Q> {
  readonly method: 'GET';
  download(context: Context<P, Q>): Promise<Decision<Download>>;
}

/** Does something in a unit of work; JSON in, JSON out. */
export interface ActRoute<P, Q, B extends Schema, R extends Schema> extends Common<P, Q> {
  readonly method: 'POST' | 'PUT' | 'PATCH';
  readonly body: B;
  readonly reply: R;
  /** 200 unless given. */
  readonly status?: 200 | 201;
  act(context: Context<P, Q> & { readonly body: z.output<B> }): Promise<Decision<z.output<R>>>;
}

/** Takes one file (multipart field `file`) and a JSON text (multipart field `fields`, sent before the file). */
export interface UploadRoute<P, Q, B extends Schema, R extends Schema> extends Common<P, Q> {
  readonly method: 'POST';
  readonly fields: B;
  readonly reply: R;
  readonly status?: 200 | 201;
  /** A smaller limit in bytes than the server's. */
  readonly limit?: number;
  upload(
    context: Context<P, Q> & { readonly body: z.output<B>; readonly file: UploadedFile },
  ): Promise<Decision<z.output<R>>>;
}

/** A file that arrived whole. The act calls `keep()` when its bytes are to stay. */
export interface UploadedFile extends ReceivedBlob {
  readonly fileName: string;
  readonly mediaType: string;
}

/** Any of the four, as the server mounts it. */
export interface AnyRoute extends Common<Schema | undefined, Schema | undefined> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  readonly body?: Schema;
  readonly fields?: Schema;
  readonly reply?: Schema;
  readonly status?: 200 | 201;
  readonly limit?: number;
  readonly run: (context: RunContext) => Promise<Decision<unknown>>;
  readonly kind: 'read' | 'download' | 'act' | 'upload';
}

interface RunContext {
  readonly uow: UnitOfWork;
  readonly params: unknown;
  readonly query: unknown;
  readonly services: Services;
  readonly body?: unknown;
  readonly file?: UploadedFile;
}

/**
 * Declares a route. Types flow from its schemas to its handler; the server parses before it calls, so the one cast below is
 * where parsed values regain the types of the schemas that parsed them.
 */
export function route<
  P extends Schema | undefined = undefined,
  Q extends Schema | undefined = undefined,
  B extends Schema = Schema,
  R extends Schema = Schema,
>(spec: ReadRoute<P, Q, R> | DownloadRoute<P, Q> | ActRoute<P, Q, B, R> | UploadRoute<P, Q, B, R>): AnyRoute {
  const kind = 'read' in spec ? 'read' : 'download' in spec ? 'download' : 'act' in spec ? 'act' : 'upload';
  const handler =
    'read' in spec ? spec.read : 'download' in spec ? spec.download : 'act' in spec ? spec.act : spec.upload;
  return { ...spec, kind, run: handler as AnyRoute['run'] } as AnyRoute;
}

/** What a capability gives to the server. */
export interface Capability {
  readonly name: string;
  readonly routes: readonly AnyRoute[];
  /** `METHOD /path` → the roles that may call it. */
  readonly access: Readonly<Record<string, readonly string[]>>;
  /** Called for news of that act, in a unit of work of its own. May be called twice: be idempotent. */
  readonly subscribers?: Readonly<
    Record<
      string,
      (
        uow: UnitOfWork,
        news: { readonly subject: { readonly type: string; readonly id: string }; readonly audit: string | null },
      ) => Promise<Decision<unknown>>
    >
  >;
}
