declare module '../database/tables.ts' {
  interface Tables {
    ledger_log: { org_id: string; origin: string; verifier_key: string; sealed_signer_key: Buffer };
    ledger_head: { org_id: string; size: number; frontier: Buffer[]; last_at: Date | null };
    ledger_entry: {
      org_id: string;
      seq: number;
      leaf: Buffer;
      at: Date;
      actor: string;
      act: string;
      subject_type: string;
      subject_id: string;
      audit_id: string | null;
    };
    ledger_payload: {
      org_id: string;
      seq: number;
      salt: Buffer | null;
      payload: Buffer | null;
      erased_at: Date | null;
    };
    ledger_node: { org_id: string; level: number; index: number; hash: Buffer };
  }
}

export {};
