import { useOrg } from '../ui/session.ts';
import { AuditFiles } from './AuditFiles.tsx';
import { DraftSection } from './DraftSection.tsx';
import { Editions } from './Editions.tsx';
import './report.css';
import type { TabProps } from './tabs.ts';

/** The report: its draft, its issued editions, and the audit file that proves it. */
export function ReportTab({ audit }: TabProps) {
  const { may } = useOrg();
  const drafts = may('owner', 'programme-manager', 'auditor');
  const editions = <Editions audit={audit} />;
  return (
    <>
      {audit.stage === 'reported' ? editions : null}
      {audit.stage === 'reported' ? <AuditFiles audit={audit} /> : null}
      {drafts ? <DraftSection audit={audit} /> : null}
      {audit.stage === 'reported' ? null : editions}
      {audit.stage === 'reported' ? null : <AuditFiles audit={audit} />}
    </>
  );
}
