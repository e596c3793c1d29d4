declare module '../../platform/database/tables.ts' {
  interface Tables {
    audit: {
      org_id: string;
      id: string;
      ref: string;
      title: string;
      planned_audit_id: string | null;
      objectives: string;
      scope: string;
      methods: string;
      mode: 'on-site' | 'remote' | 'hybrid';
      remote_note: string;
      starts_on: string;
      ends_on: string;
      stage: 'draft' | 'mandated' | 'fieldwork' | 'closing' | 'reported';
      created_by: string;
      created_at: Date;
      version: number;
    };
    audit_unit: { org_id: string; audit_id: string; unit_id: string };
    audit_criterion: { org_id: string; audit_id: string; criterion_id: string; not_covered_reason: string | null };
    mandate_approval: { org_id: string; id: string; audit_id: string; approved_by: string; approved_at: Date };
    safeguard: {
      org_id: string;
      id: string;
      audit_id: string;
      person_id: string;
      rule: string;
      threat: string;
      measure: string;
      proposed_by: string;
      proposed_at: Date;
      approved_by: string | null;
      approved_at: Date | null;
    };
    assignment: {
      org_id: string;
      id: string;
      audit_id: string;
      person_id: string;
      role: 'lead' | 'auditor' | 'observer';
      proof: unknown;
      assigned_by: string;
      assigned_at: Date;
      released_at: Date | null;
      released_reason: string | null;
      version: number;
    };
    impairment: {
      org_id: string;
      id: string;
      audit_id: string;
      assignment_id: string;
      found_at: Date;
      proof: unknown;
      disclosure: string;
    };
    agenda_item: {
      org_id: string;
      id: string;
      audit_id: string;
      starts_at: Date;
      ends_at: Date;
      title: string;
      place: string;
      unit_id: string | null;
      auditor_id: string | null;
      auditee_id: string | null;
      criteria: string[];
      cancelled_at: Date | null;
      version: number;
    };
    meeting: {
      org_id: string;
      id: string;
      audit_id: string;
      kind: 'opening' | 'closing';
      held_at: Date;
      place: string;
      minutes: string;
      recorded_by: string;
    };
    attendance: { org_id: string; meeting_id: string; person_id: string; present: boolean };
  }
}

export {};
