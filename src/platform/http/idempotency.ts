import { createHash } from 'node:crypto';
import { type Decision, done, refused } from '../../kernel/decision.ts';
import type { UnitOfWork } from '../unit-of-work.ts';

/** What a request asks for, so that a key is not used again for something else. */
export function requestHash(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Whether the header is a usable key. */
export function isIdempotencyKey(key: unknown): key is string {
  return typeof key === 'string' && /^[\x21-\x7e]{8,100}$/.test(key);
}

/**
 * Does the act once for a key: a repeat answers the stored reply. The stored reply commits with the act. Two repeats at the
 * same moment wait for each other: units of work of one organisation run one after another.
 */
export async function once<T>(
  uow: UnitOfWork,
  key: string,
  hash: string,
  act: () => Promise<Decision<T>>,
): Promise<Decision<T>> {
  const { tx, orgId, actor } = uow;
  const before = await tx
    .selectFrom('idempotency')
    .select(['request_sha256', 'reply'])
    .where('org_id', '=', orgId)
    .where('user_id', '=', actor.userId)
    .where('key', '=', key)
    .executeTakeFirst();
  if (before) {
    return before.request_sha256 === hash
      ? done(before.reply as T)
      : refused({
          rule: 'request.key-used',
          message: 'This Idempotency-Key was used for another request. Use a new key for a new intent.',
        });
  }
  const outcome = await act();
  if (outcome.ok) {
    await tx
      .insertInto('idempotency')
      .values({
        org_id: orgId,
        user_id: actor.userId,
        key,
        request_sha256: hash,
        status: 200,
        reply: JSON.stringify(outcome.value),
        created_at: uow.now,
      })
      .execute();
  }
  return outcome;
}

declare module '../database/tables.ts' {
  interface Tables {
    idempotency: {
      org_id: string;
      user_id: string;
      key: string;
      request_sha256: string;
      status: number;
      reply: unknown;
      created_at: Date;
    };
  }
}
