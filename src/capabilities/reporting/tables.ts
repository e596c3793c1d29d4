import type { ReportContent } from './content-model.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    report_draft: {
      org_id: string;
      audit_id: string;
      summary: string;
      conclusion: string;
      not_covered: string;
      follow_up: string;
      distribution: string[];
      version: number;
    };
    report: {
      org_id: string;
      id: string;
      audit_id: string;
      ref: string;
      edition: number;
      supersedes_id: string | null;
      correction_reason: string | null;
      content: ReportContent;
      pdf_sha256: string;
      pdf_bytes: number;
      docx_sha256: string;
      docx_bytes: number;
      checkpoint: string;
      issued_by: string;
      issued_at: Date;
    };
    audit_file: {
      org_id: string;
      id: string;
      audit_id: string;
      ref: string;
      report_id: string;
      sealed_seq: number;
      manifest_sha256: string;
      files: SealedFile[];
      sealed_by: string;
      sealed_at: Date;
    };
  }
}

/** A file of a sealed audit file, and the blob that holds its bytes. */
export interface SealedFile {
  readonly path: string;
  readonly kind: 'record' | 'report' | 'evidence';
  readonly sha256: string;
  readonly bytes: number;
}
