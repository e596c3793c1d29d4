type Factor = number;

declare module '../../platform/database/tables.ts' {
  interface Tables {
    isms: { org_id: string; scope: string; interested_parties: unknown; version: number };
    certificate: {
      org_id: string;
      id: string;
      certification_body: string;
      number: string | null;
      stage1_on: string | null;
      stage2_on: string | null;
      issued_on: string | null;
      expires_on: string | null;
      surveillance1_on: string | null;
      surveillance2_on: string | null;
      recertification_on: string | null;
      superseded_by: string | null;
      version: number;
    };
    criterion: {
      org_id: string;
      id: string;
      kind: 'clause' | 'control' | 'own';
      position: number;
      title: string;
      catalogue: string | null;
      source_kind: 'policy' | 'law' | 'contract' | null;
      source: string | null;
      wording: string | null;
      licensed_text: string | null;
      licence_note: string | null;
      retired_at: Date | null;
      version: number;
    };
    soa_entry: {
      org_id: string;
      criterion_id: string;
      applicable: boolean;
      justification: string;
      status: 'not-started' | 'planned' | 'partly-implemented' | 'implemented';
      owner_id: string | null;
      version: number;
    };
    auditable_unit: {
      org_id: string;
      id: string;
      ref: string;
      name: string;
      description: string;
      kind: 'process' | 'site' | 'system' | 'supplier' | 'function';
      owner_id: string;
      size: Factor;
      legal: Factor;
      risk: Factor;
      change_process: Factor;
      change_structure: Factor;
      change_people: Factor;
      change_technology: Factor;
      key: boolean;
      legal_max_months: number | null;
      retired_at: Date | null;
      version: number;
    };
    unit_criterion: { org_id: string; unit_id: string; criterion_id: string; added_at: Date; ended_at: Date | null };
    earlier_audit: {
      org_id: string;
      id: string;
      unit_id: string;
      ended_on: string;
      outcome: 'clean' | 'minor' | 'major';
      source: string;
    };
    change_entry: {
      org_id: string;
      id: string;
      ref: string;
      kind: 'process' | 'structure' | 'people' | 'technology';
      happened_on: string;
      title: string;
      description: string;
      recorded_by: string;
      version: number;
    };
    change_unit: { org_id: string; change_id: string; unit_id: string };
    risk: {
      org_id: string;
      id: string;
      ref: string;
      title: string;
      description: string;
      likelihood: Factor;
      impact: Factor;
      treatment: 'modify' | 'retain' | 'avoid' | 'share';
      treatment_note: string;
      owner_id: string | null;
      assessed_on: string;
      source: string;
      superseded_by: string | null;
    };
    risk_unit: { org_id: string; risk_id: string; unit_id: string };
    risk_criterion: { org_id: string; risk_id: string; criterion_id: string };
  }
}

export {};
