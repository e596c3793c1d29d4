import type { Capability } from '../../platform/http/route.ts';
import access from './access.json' with { type: 'json' };
import { routes } from './routes.ts';

export { findPlannedAudit } from './planned-audits.ts';
export { listProgrammes } from './programmes.ts';

export const programme: Capability = { name: 'programme', routes, access };
