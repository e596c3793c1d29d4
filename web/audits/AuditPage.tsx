import { Suspense } from 'react';
import { useParam } from '../isms/use-param.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Loading } from '../ui/Loading.tsx';
import { AuditFrame } from './AuditFrame.tsx';
import { tabs } from './tabs.ts';

/** An audit's workspace: the tab that the address names, in the audit's frame. */
export function AuditPage() {
  const wanted = useParam('tab');
  const tab = wanted === '' ? tabs[0] : tabs.find((each) => each.path === wanted);
  if (!tab) return <NotFound />;
  const Content = tab.component;
  return (
    <AuditFrame tab={tab.value}>
      {(audit) => (
        <Suspense fallback={<Loading />}>
          <Content audit={audit} />
        </Suspense>
      )}
    </AuditFrame>
  );
}
