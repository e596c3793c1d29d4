import { auditsPages } from '../audits/pages.ts';
import { ismsPages } from '../isms/pages.ts';
import { peoplePages } from '../people/pages.ts';
import { settingsPages } from '../settings/pages.ts';
import { ledgerPages, todayPages } from '../oversight/pages.ts';
import type { Page } from './page.ts';

/** All pages of the app: each noun adds its list with one line. The order within a section is the order in the navigation. */
export const pages: readonly Page[] = [
  ...todayPages,
  ...auditsPages,
  ...ismsPages,
  ...peoplePages,
  ...settingsPages,
  ...ledgerPages,
];
