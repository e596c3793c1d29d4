import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { problem } from '../kernel/problem.ts';
import { sendProblem } from '../platform/http/problems.ts';

const BUILT = join(import.meta.dirname, '..', '..', 'dist', 'web');

/** Serves the built browser part; every address that is not the API's answers its one page. */
export async function mountWeb(app: FastifyInstance): Promise<void> {
  const nothing = problem('absent', 'There is nothing at this address.');
  if (!existsSync(join(BUILT, 'index.html'))) {
    app.setNotFoundHandler((_request, reply) => sendProblem(reply, nothing));
    return;
  }
  await app.register(fastifyStatic, {
    root: join(BUILT, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
  });
  await app.register(fastifyStatic, {
    root: BUILT,
    prefix: '/',
    wildcard: false,
    index: false,
    decorateReply: false,
    globIgnore: ['assets/**'],
  });
  const page = await readFile(join(BUILT, 'index.html'));
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && !request.url.startsWith('/api/') && !request.url.startsWith('/assets/');
    return isPage
      ? reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page)
      : sendProblem(reply, nothing);
  });
}
