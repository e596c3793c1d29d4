import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { problem, problemOf } from '../kernel/problem.ts';
import { line } from '../kernel/text.ts';
import { organisationsOf } from '../platform/http/membership.ts';
import { sendProblem } from '../platform/http/problems.ts';
import { headersOf } from '../platform/http/session.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { createOrganisation } from './create-organisation.ts';
import { isFirstRun } from './first-run.ts';
import type { Doorstep } from './parts.ts';
import { setUpSampleOrganisation } from './set-up-sample.ts';

const password = z
  .string()
  .min(12, 'A password needs at least 12 characters.')
  .max(200, 'A password may have at most 200 characters.');
const SetUp = z.strictObject({
  organisation: z.strictObject({ name: line(200), sample: z.boolean().optional() }),
  owner: z.strictObject({ name: line(200), email: z.email('Must be an e-mail address.').max(200), password }),
});
const Accept = z.strictObject({
  token: z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'This is not an invitation token.'),
  name: line(200),
  password,
});

/** Mounts first run, who am I, and accepting an invitation. */
export function mountDoorstep(app: FastifyInstance, doorstep: Doorstep): void {
  let settingUp = false;
  app.get('/api/v1/health', { schema: { hide: true } }, async () => ({ ok: true }));
  app.get('/api/v1/setup', { schema: { summary: 'Whether this is a new installation' } }, async () => {
    const firstRun = await isFirstRun(doorstep.work.db);
    return { firstRun, sampleAvailable: firstRun };
  });
  app.post(
    '/api/v1/setup/organisation',
    { schema: { summary: 'Create the first organisation and its owner', body: SetUp } },
    async (request, reply) => {
      if (!(await isFirstRun(doorstep.work.db))) {
        return sendProblem(
          reply,
          problem('conflict', 'Plumbline is set up already. Sign in; an owner can invite you.'),
        );
      }
      const outcome = await createOrganisation(doorstep, request.body as z.output<typeof SetUp>);
      return outcome.ok ? reply.code(201).send(outcome.value) : sendProblem(reply, problemOf(outcome.refusal));
    },
  );
  app.post(
    '/api/v1/setup/sample',
    { schema: { summary: 'Make the sample organisation (takes half a minute)', body: z.strictObject({}) } },
    async (_request, reply) => {
      if (settingUp || !(await isFirstRun(doorstep.work.db))) {
        return sendProblem(
          reply,
          problem(
            'conflict',
            settingUp ? 'The sample is being made. Wait until it is ready.' : 'Plumbline is set up already. Sign in.',
          ),
        );
      }
      settingUp = true;
      try {
        const outcome = await setUpSampleOrganisation(app, doorstep);
        return outcome.ok ? reply.code(201).send(outcome.value) : sendProblem(reply, problemOf(outcome.refusal));
      } finally {
        settingUp = false;
      }
    },
  );
  app.get('/api/v1/me', { schema: { summary: 'Who is signed in, and where they belong' } }, async (request, reply) => {
    const account = await doorstep.identity.accountOf(headersOf(request));
    if (!account) return sendProblem(reply, problem('unauthenticated', 'Sign in, then try again.'));
    const organisations = await organisationsOf(doorstep.work.db, account.userId);
    return { user: { id: account.userId, name: account.name, email: account.email }, organisations };
  });
  app.post(
    '/api/v1/invitations/accept',
    { schema: { summary: 'Accept an invitation', body: Accept } },
    async (request, reply) => {
      const outcome = await acceptInvitation(doorstep, request.body as z.output<typeof Accept>);
      return outcome.ok ? reply.code(201).send(outcome.value) : sendProblem(reply, problemOf(outcome.refusal));
    },
  );
}
