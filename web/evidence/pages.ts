import { lazyRouteComponent } from '@tanstack/react-router';
import type { Page } from '../shell/page.ts';
import { evidence } from './strings.ts';

/** What auditees are asked for. An audit's requests and evidence are tabs of its workspace (audits/tabs.ts). */
export const evidencePages: readonly Page[] = [
  {
    path: '/requests',
    title: evidence.requests.title,
    section: 'audits',
    icon: 'evidence',
    goKey: 'e',
    component: lazyRouteComponent(() => import('./RequestsPage.tsx'), 'RequestsPage'),
  },
];
