import type { Capability } from '../../platform/http/route.ts';
import access from './access.json' with { type: 'json' };
import { recheckIndependence } from './impairments.ts';
import { routes } from './routes.ts';

export { readAudit } from './audits.ts';
export { type AuditView, brokenLeadRule, brokenStageRule, brokenTeamRule, type TeamMember } from './domain.ts';
export { findAudit, selectAudits, setStage } from './store.ts';

const recheck: NonNullable<Capability['subscribers']>[string] = (uow, news) => recheckIndependence(uow, news.subject);

export const audits: Capability = {
  name: 'audits',
  routes,
  access,
  subscribers: {
    'responsibility.added': recheck,
    'responsibility.ended': recheck,
    'interest.declared': recheck,
    'interest.ended': recheck,
    'person.changed': recheck,
    'unit.changed': recheck,
  },
};
