import { lazyRouteComponent } from '@tanstack/react-router';
import type { Page } from '../shell/page.ts';
import { settings } from './strings.ts';

/** The organisation's settings. */
export const settingsPages: readonly Page[] = [
  {
    path: '/settings',
    title: settings.members,
    section: 'settings',
    icon: 'settings',
    goKey: 'm',
    roles: ['owner'],
    component: lazyRouteComponent(() => import('./MembersPage.tsx'), 'MembersPage'),
  },
];
