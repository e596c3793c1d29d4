import { lazyRouteComponent } from '@tanstack/react-router';
import type { Page } from '../shell/page.ts';
import { findings } from './strings.ts';

/** Findings of all audits. Those of one audit are a tab of its workspace (audits/tabs.ts). */
export const findingsPages: readonly Page[] = [
  {
    path: '/findings',
    title: findings.list.title,
    section: 'findings',
    icon: 'findings',
    goKey: 'f',
    component: lazyRouteComponent(() => import('./FindingsPage.tsx'), 'FindingsPage'),
  },
  {
    path: '/findings/$findingId',
    title: findings.list.title,
    section: 'findings',
    component: lazyRouteComponent(() => import('./FindingPage.tsx'), 'FindingPage'),
  },
];
