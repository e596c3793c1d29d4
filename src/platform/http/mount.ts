import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { absent, type Decision, forbidden, type Refusal } from '../../kernel/decision.ts';
import { problem, problemOf } from '../../kernel/problem.ts';
import { id } from '../../kernel/text.ts';
import type { Account, Identity } from '../identity/auth.ts';
import { type Actor, inRead, inUnitOfWork, type UnitOfWork, type WorkContext } from '../unit-of-work.ts';
import { isIdempotencyKey, once, requestHash } from './idempotency.ts';
import { actorIn } from './membership.ts';
import { malformed, sendProblem, violationsOf } from './problems.ts';
import type { AnyRoute, Capability, Download, Services, UploadedFile } from './route.ts';
import { headersOf } from './session.ts';
import { receiveUpload } from './upload.ts';

/** Where all routes of an organisation live. */
export const ORGANISATION = '/api/v1/organisations/:orgId';

/** What mounting needs. */
export interface Mounting {
  readonly work: WorkContext;
  readonly identity: Identity;
  readonly services: Services;
}

const ORG = z.object({ orgId: id });

/** Mounts the capabilities' routes. Throws when a route is missing from its role × route matrix, or a row has no route. */
export function mountCapabilities(app: FastifyInstance, mounting: Mounting, capabilities: readonly Capability[]): void {
  for (const { name, routes, access } of capabilities) {
    const unlisted = routes.filter((route) => !access[keyOf(route)]).map(keyOf);
    const homeless = Object.keys(access).filter((key) => !routes.some((route) => keyOf(route) === key));
    if (unlisted.length > 0) throw new Error(`${name}/access.json does not list: ${unlisted.join(', ')}`);
    if (homeless.length > 0) throw new Error(`${name}/access.json lists what no route serves: ${homeless.join(', ')}`);
    for (const route of routes) mountRoute(app, mounting, name, route, access[keyOf(route)] ?? []);
  }
}

/** `METHOD /path`, as the role × route matrix names it. */
export function keyOf(route: Pick<AnyRoute, 'method' | 'path'>): string {
  return `${route.method} ${route.path}`;
}

function mountRoute(
  app: FastifyInstance,
  mounting: Mounting,
  tag: string,
  route: AnyRoute,
  roles: readonly string[],
): void {
  const parameters = route.params instanceof z.ZodObject ? ORG.extend(route.params.shape).strict() : ORG.strict();
  app.route({
    method: route.method,
    url: ORGANISATION + route.path,
    schema: {
      tags: [tag],
      summary: route.summary,
      description: `Roles: ${roles.join(', ')}.`,
      params: parameters,
      querystring: route.query ?? z.strictObject({}),
      ...(route.body ? { body: route.body } : {}),
      ...(route.kind === 'upload' ? { consumes: ['multipart/form-data'] } : {}),
      ...(route.reply ? { response: { [route.status ?? 200]: route.reply } } : {}),
    },
    // Who asks comes before what they ask: a stranger learns nothing from how a request is parsed.
    preValidation: async (request, reply) => {
      const account = await mounting.identity.accountOf(headersOf(request));
      if (!account) return sendProblem(reply, problem('unauthenticated', 'Sign in, then try again.'));
      const orgId = ORG.safeParse(request.params);
      const actor = orgId.success ? await actorIn(mounting.work.db, orgId.data.orgId, account) : null;
      if (!actor || !orgId.success) return sendProblem(reply, problemOf(absent('organisation').refusal));
      request.actor = actor;
      if (actor.roles.some((role) => roles.includes(role))) return;
      const { refusal } = forbidden({
        rule: 'access.role',
        message: `This needs one of the roles ${roles.join(', ')}; you have ${actor.roles.join(', ')}.`,
      });
      await recordRefusal(mounting, orgId.data.orgId, actor, route, {}, refusal);
      return sendProblem(reply, problemOf(refusal));
    },
    handler: (request, reply) => handle(mounting, route, request, reply),
  });
}

async function handle(
  mounting: Mounting,
  route: AnyRoute,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const actor = request.actor;
  if (!actor) throw new Error('no actor');
  const { orgId, ...params } = request.params as { orgId: string };
  if (route.kind === 'read' || route.kind === 'download') {
    const outcome = await inRead(mounting.work, orgId, actor, (uow) =>
      route.run({ uow, params, query: request.query, services: mounting.services }),
    );
    if (!outcome.ok) return sendProblem(reply, problemOf(outcome.refusal));
    return route.kind === 'read' ? reply.send(outcome.value) : sendDownload(reply, outcome.value as Download);
  }
  const key = request.headers['idempotency-key'];
  if (!isIdempotencyKey(key)) {
    return sendProblem(
      reply,
      malformed([
        {
          rule: 'request.idempotency-key',
          message: 'Send an Idempotency-Key header of 8 to 100 visible characters, a new one for each intent.',
        },
      ]),
    );
  }
  const outcome = await (route.kind === 'upload'
    ? runUpload(mounting, route, request, orgId, actor, params, key)
    : runAct(mounting, route, orgId, actor, { params, query: request.query, body: request.body }, key));
  if (outcome.ok) return reply.code(route.status ?? 200).send(outcome.value);
  if ('issues' in outcome) return sendProblem(reply, malformed(outcome.issues));
  await recordRefusal(mounting, orgId, actor, route, params, outcome.refusal);
  return sendProblem(reply, problemOf(outcome.refusal));
}

function runAct(
  mounting: Mounting,
  route: AnyRoute,
  orgId: string,
  actor: Actor,
  asked: { params: unknown; query: unknown; body: unknown; file?: UploadedFile },
  key: string,
): Promise<Decision<unknown>> {
  const hash = requestHash(keyOf(route), asked.params, asked.query, asked.body, asked.file?.sha256);
  return inUnitOfWork(mounting.work, orgId, actor, (uow: UnitOfWork) =>
    once(uow, key, hash, () => route.run({ uow, ...asked, services: mounting.services })),
  );
}

async function runUpload(
  mounting: Mounting,
  route: AnyRoute,
  request: FastifyRequest,
  orgId: string,
  actor: Actor,
  params: unknown,
  key: string,
) {
  const received = await receiveUpload(request, mounting.services, orgId, route.limit ?? mounting.services.uploadLimit);
  if ('issues' in received) return { ok: false as const, issues: received.issues };
  try {
    const body = (route.fields ?? z.strictObject({})).safeParse(received.fields);
    if (!body.success) return { ok: false as const, issues: violationsOf(body.error.issues) };
    return await runAct(
      mounting,
      route,
      orgId,
      actor,
      { params, query: request.query, body: body.data, file: received.file },
      key,
    );
  } finally {
    await received.file.discard();
  }
}

/** Every refused attempt leaves an entry of its own, in a transaction of its own. */
async function recordRefusal(
  mounting: Mounting,
  orgId: string,
  actor: Actor,
  route: AnyRoute,
  params: Record<string, unknown>,
  refusal: Refusal,
): Promise<void> {
  const audit = refusal.kind !== 'absent' && typeof params['auditId'] === 'string' ? params['auditId'] : null;
  await inUnitOfWork(mounting.work, orgId, actor, async (uow) => {
    await uow.record({
      act: 'act.refused',
      subject: { type: 'organisation', id: orgId },
      audit,
      refused: true,
      payload: {
        route: keyOf(route),
        summary: route.summary,
        params,
        kind: refusal.kind,
        violations: refusal.violations,
      },
    });
    return { ok: true, value: null };
  });
}

function sendDownload(reply: FastifyReply, file: Download): FastifyReply {
  const ascii = file.fileName.replace(/[^\w. -]/g, '_');
  return reply
    .header(
      'content-disposition',
      `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
    )
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('x-content-type-options', 'nosniff')
    .header('content-length', file.bytes)
    .type(file.mediaType)
    .send(file.stream());
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, once known. */
    actor?: Actor;
    account?: Account;
  }
}
