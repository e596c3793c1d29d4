import type { ComponentType } from 'react';
import type { z } from 'zod';
import type { IconName } from '../ui/Icon.tsx';
import type { Role } from '../ui/session.ts';

/** The groups of the navigation, in the order of an audit's life. */
export const sections = [
  'today',
  'programme',
  'audits',
  'findings',
  'actions',
  'isms',
  'people',
  'ledger',
  'settings',
] as const;
export type SectionName = (typeof sections)[number];

export type Page = {
  /** Below `/o/:orgId`. With a `$param` the page is not in the navigation. */
  path: string;
  title: string;
  section: SectionName;
  icon?: IconName;
  /** `g` and then this letter opens the page. */
  goKey?: string;
  /** Better lazy: `lazyRouteComponent(() => import('./UnitsPage.tsx'), 'UnitsPage')`. */
  component: ComponentType;
  /** Who may use it; absent: everybody in the organisation. */
  roles?: readonly Role[];
  /** What the page reads from the address (all values are strings). */
  search?: z.ZodType<Record<string, unknown>>;
  /** Reachable, but not in the navigation. */
  hidden?: boolean;
};

export const inNav = (page: Page): boolean => !page.hidden && !page.path.includes('$');

export const mayUse = (page: Page, roles: readonly Role[]): boolean =>
  page.roles === undefined || page.roles.some((role) => roles.includes(role));
