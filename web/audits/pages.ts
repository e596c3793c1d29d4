import { lazyRouteComponent } from '@tanstack/react-router';
import type { Page } from '../shell/page.ts';
import { audits } from './strings.ts';

/** The pages of audits: the list, and the workspace with a route for each of its tabs (see tabs.ts). */
export const auditsPages: readonly Page[] = [
  {
    path: '/audits',
    title: audits.list.title,
    section: 'audits',
    icon: 'audits',
    goKey: 'a',
    component: lazyRouteComponent(() => import('./AuditsPage.tsx'), 'AuditsPage'),
  },
  {
    path: '/audits/$auditId',
    title: audits.list.one,
    section: 'audits',
    component: lazyRouteComponent(() => import('./AuditPage.tsx'), 'AuditPage'),
  },
  {
    path: '/audits/$auditId/$tab',
    title: audits.list.one,
    section: 'audits',
    component: lazyRouteComponent(() => import('./AuditPage.tsx'), 'AuditPage'),
  },
];
