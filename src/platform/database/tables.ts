/** All tables by name. Each store declares its own by augmenting this interface. */
export interface Tables {
  organisation: OrganisationTable;
  membership: MembershipTable;
  person: PersonTable;
  invitation: InvitationTable;
}

/** The tenant. */
export interface OrganisationTable {
  org_id: string;
  name: string;
  sample: boolean;
  created_at: Date;
  version: number;
}

/** Who belongs to an organisation, as which person and with which roles. */
export interface MembershipTable {
  org_id: string;
  user_id: string;
  person_id: string;
  roles: string[];
  suspended_at: Date | null;
  version: number;
}

/** A person of the organisation: staff or external. */
export interface PersonTable {
  org_id: string;
  id: string;
  name: string;
  email: string | null;
  job_title: string | null;
  kind: 'staff' | 'external';
  firm_id: string | null;
  manager_id: string | null;
  fictional: boolean;
  may_audit: boolean;
  left_on: string | null;
  version: number;
}

/** An invitation to become a member; the token itself is never stored. */
export interface InvitationTable {
  org_id: string;
  id: string;
  token_sha256: string;
  email: string;
  person_id: string;
  roles: string[];
  invited_by: string;
  invited_at: Date;
  expires_at: Date;
  accepted_at: Date | null;
  revoked_at: Date | null;
}
