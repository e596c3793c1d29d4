import { lazyRouteComponent } from '@tanstack/react-router';
import type { Page } from '../shell/page.ts';
import { fieldwork } from './strings.ts';

/** One working paper. The list is a tab of the audit's workspace (audits/tabs.ts). */
export const fieldworkPages: readonly Page[] = [
  {
    path: '/audits/$auditId/papers/$paperId',
    title: fieldwork.paper.one,
    section: 'audits',
    roles: ['owner', 'programme-manager', 'auditor', 'management', 'reader'],
    component: lazyRouteComponent(() => import('./PaperPage.tsx'), 'PaperPage'),
  },
];
