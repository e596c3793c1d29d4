import type { FastifyInstance, FastifyRequest } from 'fastify';
import { problem } from '../../kernel/problem.ts';
import { type Identity, isOpenAuthPath } from '../identity/auth.ts';
import { sendProblem } from './problems.ts';

/** The request's headers for better-auth; the peer's address is ours, never a forwarded one. */
export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers.set(name, value);
    else if (Array.isArray(value)) for (const one of value) headers.append(name, one);
  }
  headers.set('x-plumbline-peer', request.ip);
  return headers;
}

/** Serves sign-in and sign-out; every other path of better-auth is closed. */
export function mountSignIn(app: FastifyInstance, identity: Identity, publicUrl: string): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    schema: { hide: true },
    handler: async (request, reply) => {
      const path = request.url.split('?')[0] ?? '';
      if (!isOpenAuthPath(path)) return sendProblem(reply, problem('absent', 'There is nothing at this address.'));
      const answer = await identity.handle(
        new Request(new URL(path, publicUrl), {
          method: request.method,
          headers: headersOf(request),
          ...(request.method === 'POST' ? { body: JSON.stringify(request.body ?? {}) } : {}),
        }),
      );
      if (answer.status === 401 || answer.status === 403 || answer.status === 400) {
        return sendProblem(
          reply,
          problem(
            answer.status === 400 ? 'malformed' : 'unauthenticated',
            'The e-mail address or the password is not right. Try again, or ask an owner of your organisation for a new invitation.',
          ),
        );
      }
      if (answer.status === 429)
        return sendProblem(reply, problem('too-many-requests', 'Too many tries. Wait a minute and try again.'));
      reply.code(answer.status);
      for (const cookie of answer.headers.getSetCookie()) void reply.header('set-cookie', cookie);
      // better-auth repeats the session's token in its body; the cookie alone carries it.
      return reply.send(path.endsWith('/list-sessions') ? await answer.json() : { ok: true });
    },
  });
}

/** Refuses state-changing requests that another site's page (or no page of ours) sent. */
export function refuseForeignOrigins(app: FastifyInstance, origins: readonly string[]): void {
  app.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return;
    const { origin } = request.headers;
    if (origin === undefined || !origins.includes(origin)) {
      return sendProblem(
        reply,
        problem(
          'forbidden',
          `Changes are taken from ${origins[0]} alone (the Origin header says otherwise). Open that address.`,
        ),
      );
    }
  });
}
