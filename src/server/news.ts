import type { Capability } from '../platform/http/route.ts';
import type { News } from '../platform/jobs/jobs.ts';
import { type Actor, inUnitOfWork, type WorkContext } from '../platform/unit-of-work.ts';

/** Who acts when the product itself follows up on news. */
const SYSTEM: Actor = { userId: 'system', personId: 'system:follow-up', name: 'Plumbline', roles: [] };

/** Hands news to every subscriber, each in a unit of work of the organisation that the news came from. */
export function deliverNews(work: WorkContext, capabilities: readonly Capability[]): (news: News) => Promise<void> {
  return async ({ orgId, act, subject, audit }) => {
    for (const capability of capabilities) {
      const subscriber = capability.subscribers?.[act];
      if (!subscriber) continue;
      const outcome = await inUnitOfWork(work, orgId, SYSTEM, (uow) => subscriber(uow, { subject, audit }));
      if (!outcome.ok)
        throw new Error(
          `${capability.name} could not follow ${act}: ${outcome.refusal.violations.map((violation) => violation.rule).join(', ')}`,
        );
    }
  };
}
