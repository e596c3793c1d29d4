import type { CONCLUSIONS, PAPER_STAGES } from './domain.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    working_paper: {
      org_id: string;
      id: string;
      audit_id: string;
      unit_id: string;
      ref: string;
      title: string;
      procedure: string;
      result: string;
      exceptions: number | null;
      tested: number | null;
      population: number | null;
      conclusion: (typeof CONCLUSIONS)[number] | null;
      conclusion_reason: string;
      prepared_by: string;
      prepared_at: Date | null;
      reviewed_by: string | null;
      reviewed_at: Date | null;
      review_note: string;
      stage: (typeof PAPER_STAGES)[number];
      flagged_reason: string | null;
      version: number;
    };
    working_paper_criterion: { org_id: string; audit_id: string; working_paper_id: string; criterion_id: string };
    working_paper_evidence: {
      org_id: string;
      audit_id: string;
      working_paper_id: string;
      evidence_id: string;
      added_at: Date;
      detached_at: Date | null;
    };
  }
}

export {};
