import { z } from 'zod';
import { done } from '../../kernel/decision.ts';
import { id } from '../../kernel/text.ts';
import { route } from '../../platform/http/route.ts';
import { addActionEvidence, listActions, openAction, readAction, takeStep } from './actions.ts';
import * as c from './contract.ts';

const Action = z.strictObject({ actionId: id });

export const routes = [
  route({
    method: 'GET',
    path: '/corrective-actions',
    summary: 'Corrective actions',
    reply: c.Actions,
    read: async ({ uow }) => done({ items: await listActions(uow) }),
  }),
  route({
    method: 'GET',
    path: '/corrective-actions/:actionId',
    summary: 'One corrective action',
    params: Action,
    reply: c.Action,
    read: ({ uow, params }) => readAction(uow, params.actionId),
  }),
  route({
    method: 'POST',
    path: '/findings/:findingId/corrective-action',
    summary: 'Open the corrective action of a finding',
    params: z.strictObject({ findingId: id }),
    body: c.OpenAction,
    reply: c.Action,
    status: 201,
    act: ({ uow, params, body }) => openAction(uow, params.findingId, body),
  }),
  route({
    method: 'POST',
    path: '/corrective-actions/:actionId/steps',
    summary: 'Take a step',
    params: Action,
    body: c.TakeStep,
    reply: c.Action,
    status: 201,
    act: ({ uow, params, body }) => takeStep(uow, params.actionId, body),
  }),
  route({
    method: 'POST',
    path: '/corrective-actions/:actionId/evidence',
    summary: 'Add evidence of the action',
    params: Action,
    fields: c.AddActionEvidence,
    reply: c.ActionEvidence,
    status: 201,
    upload: ({ uow, params, body, file }) => addActionEvidence(uow, params.actionId, body, file),
  }),
];
