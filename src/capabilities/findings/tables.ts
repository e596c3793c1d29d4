declare module '../../platform/database/tables.ts' {
  interface Tables {
    finding: {
      org_id: string;
      id: string;
      audit_id: string;
      unit_id: string;
      ref: string;
      title: string;
      working_paper_id: string;
      criterion_id: string;
      grade: 'major' | 'minor' | 'opportunity' | 'strength';
      condition: string;
      extent_found: number | null;
      extent_of: number | null;
      extent_note: string;
      effect: string;
      cause: string | null;
      cause_stated_by: string | null;
      flagged_reason: string | null;
      recorded_by: string;
      recorded_at: Date;
      communicated_at: Date | null;
      version: number;
    };
    finding_evidence: { org_id: string; audit_id: string; finding_id: string; evidence_id: string };
    reply: {
      org_id: string;
      id: string;
      finding_id: string;
      replied_by: string;
      replied_at: Date;
      stance: 'agrees' | 'disputes';
      statement: string;
    };
  }
}

export {};
