import { lazyRouteComponent } from '@tanstack/react-router';
import type { Page } from '../shell/page.ts';
import { isms } from './strings.ts';

/** The pages of the ISMS: scope, universe, criteria, applicability, changes and risks. */
export const ismsPages: readonly Page[] = [
  {
    path: '/isms',
    title: isms.overview.nav,
    section: 'isms',
    icon: 'isms',
    goKey: 'i',
    component: lazyRouteComponent(() => import('./OverviewPage.tsx'), 'OverviewPage'),
  },
  {
    path: '/units',
    title: isms.units.title,
    section: 'isms',
    icon: 'units',
    goKey: 'u',
    component: lazyRouteComponent(() => import('./UnitsPage.tsx'), 'UnitsPage'),
  },
  {
    path: '/units/$unitId',
    title: isms.units.one,
    section: 'isms',
    component: lazyRouteComponent(() => import('./UnitPage.tsx'), 'UnitPage'),
  },
  {
    path: '/criteria',
    title: isms.criteria.title,
    section: 'isms',
    icon: 'criteria',
    goKey: 'c',
    component: lazyRouteComponent(() => import('./CriteriaPage.tsx'), 'CriteriaPage'),
  },
  {
    path: '/criteria/$criterionId',
    title: isms.criteria.ref,
    section: 'isms',
    component: lazyRouteComponent(() => import('./CriterionPage.tsx'), 'CriterionPage'),
  },
  {
    path: '/soa',
    title: isms.soa.title,
    section: 'isms',
    icon: 'soa',
    goKey: 's',
    component: lazyRouteComponent(() => import('./SoaPage.tsx'), 'SoaPage'),
  },
  {
    path: '/changes',
    title: isms.changes.title,
    section: 'isms',
    icon: 'changes',
    goKey: 'h',
    component: lazyRouteComponent(() => import('./ChangesPage.tsx'), 'ChangesPage'),
  },
  {
    path: '/changes/$changeId',
    title: isms.changes.ref,
    section: 'isms',
    component: lazyRouteComponent(() => import('./ChangePage.tsx'), 'ChangePage'),
  },
  {
    path: '/risks',
    title: isms.risks.title,
    section: 'isms',
    icon: 'risks',
    goKey: 'k',
    component: lazyRouteComponent(() => import('./RisksPage.tsx'), 'RisksPage'),
  },
  {
    path: '/risks/$riskId',
    title: isms.risks.ref,
    section: 'isms',
    component: lazyRouteComponent(() => import('./RiskPage.tsx'), 'RiskPage'),
  },
];
