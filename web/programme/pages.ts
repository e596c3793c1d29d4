import { lazyRouteComponent } from '@tanstack/react-router';
import type { Page } from '../shell/page.ts';
import { programmeText } from './strings.ts';

/** The pages of the audit programme. */
export const programmePages: readonly Page[] = [
  {
    path: '/programmes',
    title: programmeText.nav,
    section: 'programme',
    icon: 'programme',
    goKey: 'p',
    component: lazyRouteComponent(() => import('./ProgrammesPage.tsx'), 'ProgrammesPage'),
  },
  {
    path: '/programmes/$programmeId',
    title: programmeText.one,
    section: 'programme',
    component: lazyRouteComponent(() => import('./ProgrammePage.tsx'), 'ProgrammePage'),
  },
];
