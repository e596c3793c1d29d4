import type { Capability } from '../../platform/http/route.ts';
import access from './access.json' with { type: 'json' };
import { flagFindings } from './answers.ts';
import { routes } from './routes.ts';

export { isNonconformity } from './domain.ts';
export { findFinding, selectFindings } from './store.ts';

export const findings: Capability = {
  name: 'findings',
  routes,
  access,
  subscribers: { 'evidence.withdrawn': (uow, news) => flagFindings(uow, news.subject) },
};
