import type { Capability } from '../../platform/http/route.ts';
import access from './access.json' with { type: 'json' };
import { routes } from './routes.ts';

export { addEvidence } from './add-evidence.ts';
export { type EvidenceView, evidenceOf, findEvidence } from './evidence.ts';
export { openEvidenceFile } from './open-evidence-file.ts';
export { listMyRequests } from './requests.ts';
export { inTurn } from './store.ts';

export const evidence: Capability = { name: 'evidence', routes, access };
