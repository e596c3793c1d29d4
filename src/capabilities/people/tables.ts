declare module '../../platform/database/tables.ts' {
  interface Tables {
    firm: { org_id: string; id: string; name: string; version: number };
    responsibility: {
      org_id: string;
      id: string;
      person_id: string;
      unit_id: string;
      kind: 'owns' | 'operates' | 'built' | 'wrote' | 'manages' | 'answers-for';
      note: string;
      from_on: string;
      to_on: string | null;
      version: number;
    };
    interest: {
      org_id: string;
      id: string;
      person_id: string | null;
      firm_id: string | null;
      unit_id: string | null;
      kind: 'financial' | 'family' | 'friendship' | 'sold-advice' | 'former-role';
      note: string;
      from_on: string;
      to_on: string | null;
      version: number;
    };
    competence: {
      org_id: string;
      id: string;
      person_id: string;
      kind: 'auditing' | 'iso-27001' | 'technical';
      title: string;
      issuer: string;
      evidence: string;
      obtained_on: string;
      expires_on: string;
      withdrawn_at: Date | null;
      version: number;
    };
    absence: {
      org_id: string;
      id: string;
      person_id: string;
      from_on: string;
      to_on: string;
      note: string;
      cancelled_at: Date | null;
      version: number;
    };
  }
}

export {};
