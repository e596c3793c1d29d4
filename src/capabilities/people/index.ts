import type { Capability } from '../../platform/http/route.ts';
import access from './access.json' with { type: 'json' };
import { routes } from './routes.ts';

export { acceptInvitationOf } from './accept-invitation.ts';
export { competencesDue } from './competences.ts';
export type { Outcome, Proof } from './domain.ts';
export { type AssignmentProof, type AssignmentQuestion, judgeAssignment } from './judge.ts';
export { listPeople } from './people.ts';

export const people: Capability = { name: 'people', routes, access };
