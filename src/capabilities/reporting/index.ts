import type { Capability } from '../../platform/http/route.ts';
import access from './access.json' with { type: 'json' };
import { routes } from './routes.ts';

export const reporting: Capability = { name: 'reporting', routes, access };
