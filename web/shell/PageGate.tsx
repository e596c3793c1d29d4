import { type ReactNode, Suspense, useLayoutEffect } from 'react';
import { Empty } from '../ui/Empty.tsx';
import { Loading } from '../ui/Loading.tsx';
import { useOrg } from '../ui/session.ts';
import { mayUse, type Page } from './page.ts';
import { shell } from './strings.ts';

/** Around each page: its default title, skeletons while it loads, a plain word when the role does not fit. */
export function PageGate({ page, children }: { page: Page; children: ReactNode }) {
  const { roles } = useOrg();
  // Before the page's own effects: a PageHeader inside may say it more precisely.
  useLayoutEffect(() => {
    document.title = `${page.title} · ${shell.name}`;
  }, [page.title]);
  if (!mayUse(page, roles)) {
    const names = (page.roles ?? []).map((role) => shell.roles[role]).join(', ');
    return (
      <Empty page title={shell.notYoursTitle}>
        {shell.notYoursText(names)}
      </Empty>
    );
  }
  return <Suspense fallback={<Loading />}>{children}</Suspense>;
}
