import type { FastifyInstance } from 'fastify';
import type { Transport } from '../journey/client.ts';

/** Requests straight into the server. Each comes from a loopback address of its own, as the people whom they play would. */
export function intoServer(app: FastifyInstance): Transport {
  let sent = 0;
  return async ({ method, path, headers, body }) => {
    sent += 1;
    const remoteAddress = `127.1.${(sent >> 8) & 255}.${sent & 255}`;
    const answer = await app.inject({
      method,
      url: path,
      headers,
      remoteAddress,
      ...(body === undefined ? {} : { payload: body }),
    });
    const cookies = [answer.headers['set-cookie'] ?? []].flat();
    return { status: answer.statusCode, cookies, body: answer.rawPayload };
  };
}
