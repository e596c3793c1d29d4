import type { STEP_KINDS } from './domain.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    corrective_action: {
      org_id: string;
      id: string;
      ref: string;
      finding_id: string;
      owner_id: string;
      opened_by: string;
      opened_at: Date;
      due_on: string;
      due_changes: number;
      version: number;
    };
    corrective_action_step: {
      org_id: string;
      id: string;
      action_id: string;
      number: number;
      kind: (typeof STEP_KINDS)[number];
      outcome: 'accepted' | 'rejected' | 'effective' | 'not-effective' | null;
      statement: string;
      effectiveness_criteria: string | null;
      review_after: string | null;
      evidence_ids: string[];
      new_due_on: string | null;
      taken_by: string;
      taken_at: Date;
    };
  }
}
