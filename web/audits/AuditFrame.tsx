import type { ReactNode } from 'react';
import { useParam } from '../isms/use-param.ts';
import { Loaded } from '../ui/Loaded.tsx';
import { PageHeader } from '../ui/PageHeader.tsx';
import { AuditFacts } from './AuditFacts.tsx';
import { type Audit, useAudit } from './audit.ts';
import { Impairments } from './Impairments.tsx';
import { NextStep } from './NextStep.tsx';
import { StageSteps } from './StageSteps.tsx';
import { audits } from './strings.ts';
import { TabLinks } from './TabLinks.tsx';
import './audits.css';

type Props = {
  /** The open tab's `value`. */
  tab: string;
  children: (audit: Audit) => ReactNode;
};

/** What stands above every tab of an audit: what it is, where it stands, what comes next. The id comes from the address. */
export function AuditFrame({ tab, children }: Props) {
  const query = useAudit(useParam('auditId'));
  return (
    <Loaded query={query}>
      {(audit) => (
        <>
          <PageHeader number={audit.ref} title={audit.title} crumbs={[{ label: audits.list.title, path: '/audits' }]} />
          <StageSteps stage={audit.stage} />
          <AuditFacts audit={audit} />
          <NextStep audit={audit} tab={tab} />
          <Impairments audit={audit} tab={tab} />
          <TabLinks audit={audit} tab={tab} />
          {children(audit)}
        </>
      )}
    </Loaded>
  );
}
