export { acceptInvitationOf } from './accept-invitation.ts';
