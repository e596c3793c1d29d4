import type { Capability } from '../../platform/http/route.ts';
import access from './access.json' with { type: 'json' };
import { routes } from './routes.ts';

export { selectActions } from './store.ts';

export const correctiveActions: Capability = { name: 'corrective-actions', routes, access };
