import type { z } from 'zod';
import { Draft, Report, SealedAuditFile } from '../../src/capabilities/reporting/contract.ts';
import { useList, useOne } from '../ui/queries.ts';
import { useOrg } from '../ui/session.ts';

export type DraftView = z.infer<typeof Draft>;
export type ReportView = z.infer<typeof Report>;
export type AuditFileView = z.infer<typeof SealedAuditFile>;

export const useDraft = (auditId: string, enabled: boolean) =>
  useOne(`/audits/${auditId}/report-draft`, Draft, { enabled });
export const useReports = (auditId: string) => useList(`/audits/${auditId}/reports`, Report);
export const useAuditFiles = (auditId: string, enabled: boolean) =>
  useList(`/audits/${auditId}/audit-files`, SealedAuditFile, { enabled });

/** The address of a file below the organisation: `fileUrl('/reports/…/pdf')`. */
export function useFileUrl(): (path: string) => string {
  const { orgId } = useOrg();
  return (path) => `/api/v1/organisations/${orgId}${path}`;
}
