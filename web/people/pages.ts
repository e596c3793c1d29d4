import { lazyRouteComponent } from '@tanstack/react-router';
import type { Page } from '../shell/page.ts';
import { people } from './strings.ts';

/** As the server's access matrix has it: those who are audited do not see others' interests. */
const mayJudge = ['owner', 'programme-manager', 'auditor', 'management', 'reader'] as const;

/** The pages on people: who they are, what they can, and of what they are independent. */
export const peoplePages: readonly Page[] = [
  {
    path: '/people',
    title: people.people.title,
    section: 'people',
    icon: 'people',
    goKey: 'o',
    component: lazyRouteComponent(() => import('./PeoplePage.tsx'), 'PeoplePage'),
  },
  {
    path: '/people/$personId',
    title: people.interests.person,
    section: 'people',
    component: lazyRouteComponent(() => import('./PersonPage.tsx'), 'PersonPage'),
  },
  {
    path: '/independence',
    title: people.independence.title,
    section: 'people',
    icon: 'check',
    goKey: 'd',
    roles: mayJudge,
    component: lazyRouteComponent(() => import('./IndependencePage.tsx'), 'IndependencePage'),
  },
  {
    path: '/independence/$personId/$unitId',
    title: people.independence.title,
    section: 'people',
    roles: mayJudge,
    component: lazyRouteComponent(() => import('./ProofPage.tsx'), 'ProofPage'),
  },
  {
    path: '/interests',
    title: people.interests.title,
    section: 'people',
    icon: 'link',
    goKey: 'n',
    roles: mayJudge,
    component: lazyRouteComponent(() => import('./InterestsPage.tsx'), 'InterestsPage'),
  },
];
