import { lazyRouteComponent } from '@tanstack/react-router';
import type { Page } from '../shell/page.ts';
import { actions } from './strings.ts';

/** Corrective actions: the list, and the gated path of each. */
export const actionsPages: readonly Page[] = [
  {
    path: '/corrective-actions',
    title: actions.title,
    section: 'actions',
    icon: 'actions',
    goKey: 'x',
    component: lazyRouteComponent(() => import('./ActionsPage.tsx'), 'ActionsPage'),
  },
  {
    path: '/corrective-actions/$actionId',
    title: actions.one,
    section: 'actions',
    component: lazyRouteComponent(() => import('./ActionPage.tsx'), 'ActionPage'),
  },
];
