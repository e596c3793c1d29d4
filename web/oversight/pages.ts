import { lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod';
import type { Page } from '../shell/page.ts';

const mayRead = ['owner', 'programme-manager', 'auditor', 'management', 'reader'] as const;

export const todayPages: readonly Page[] = [
  {
    path: '/today',
    title: 'Today',
    section: 'today',
    icon: 'today',
    goKey: 't',
    component: lazyRouteComponent(() => import('./TodayPage.tsx'), 'TodayPage'),
  },
];

export const ledgerPages: readonly Page[] = [
  {
    path: '/ledger',
    title: 'Ledger',
    section: 'ledger',
    icon: 'ledger',
    goKey: 'l',
    roles: mayRead,
    search: z.object({ before: z.string().optional(), show: z.string().optional() }),
    component: lazyRouteComponent(() => import('./LedgerPage.tsx'), 'LedgerPage'),
  },
  {
    path: '/ledger/$seq',
    title: 'Entry',
    section: 'ledger',
    roles: mayRead,
    component: lazyRouteComponent(() => import('./EntryPage.tsx'), 'EntryPage'),
  },
];
