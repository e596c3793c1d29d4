import type { METHODS } from './domain.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    evidence_request: {
      org_id: string;
      id: string;
      audit_id: string;
      ref: string;
      unit_id: string;
      asked_of: string;
      asked_by: string;
      asked_at: Date;
      due_on: string;
      wanted: string;
      criteria: string[];
      withdrawn_at: Date | null;
      version: number;
    };
    evidence_answer: {
      org_id: string;
      id: string;
      request_id: string;
      answered_by: string;
      answered_at: Date;
      statement: string;
    };
    evidence: {
      org_id: string;
      id: string;
      audit_id: string;
      ref: string;
      title: string;
      file_name: string;
      declared_type: string;
      detected_type: string | null;
      type_disagrees: boolean;
      bytes: number;
      sha256: string;
      collector_id: string;
      source: string;
      method: (typeof METHODS)[number];
      collected_at: Date;
      stored_at: Date;
      request_id: string | null;
      supersedes_id: string | null;
    };
    evidence_withdrawal: {
      org_id: string;
      id: string;
      evidence_id: string;
      reason: string;
      withdrawn_by: string;
      withdrawn_at: Date;
    };
  }
}

export {};
