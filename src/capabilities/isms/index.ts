import type { Capability } from '../../platform/http/route.ts';
import access from './access.json' with { type: 'json' };
import { routes } from './routes.ts';

export { applicableCriteria } from './criteria.ts';
export { loadCatalogue } from './load-catalogue.ts';
export { currentCertificate } from './record-certificate.ts';
export { missingCriteria, missingPersons, missingUnits } from './store.ts';
export { listUnits, recordAuditOutcome } from './units.ts';

export const isms: Capability = { name: 'isms', routes, access };
