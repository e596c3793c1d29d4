declare module '../../platform/database/tables.ts' {
  interface Tables {
    programme: {
      org_id: string;
      id: string;
      name: string;
      objectives: string;
      risks: string;
      resources: string;
      cycle_from: string;
      cycle_to: string;
      created_by: string;
      created_at: Date;
      version: number;
    };
    programme_approval: {
      org_id: string;
      id: string;
      programme_id: string;
      programme_version: number;
      approved_by: string;
      approved_at: Date;
      statement: string;
    };
    planned_audit: {
      org_id: string;
      id: string;
      programme_id: string;
      title: string;
      due_on: string;
      planned_from: string;
      planned_to: string;
      reason: string;
      dropped_at: Date | null;
      dropped_reason: string | null;
      version: number;
    };
    planned_audit_unit: { org_id: string; planned_audit_id: string; unit_id: string };
    planned_audit_criterion: { org_id: string; planned_audit_id: string; criterion_id: string };
  }
}

export {};
