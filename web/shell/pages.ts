import { auditsPages } from '../audits/pages.ts';
import { actionsPages } from '../corrective-actions/pages.ts';
import { evidencePages } from '../evidence/pages.ts';
import { fieldworkPages } from '../fieldwork/pages.ts';
import { findingsPages } from '../findings/pages.ts';
import { ismsPages } from '../isms/pages.ts';
import { ledgerPages, todayPages } from '../oversight/pages.ts';
import { peoplePages } from '../people/pages.ts';
import { programmePages } from '../programme/pages.ts';
import { settingsPages } from '../settings/pages.ts';
import type { Page } from './page.ts';

/** All pages of the app: each noun adds its list with one line. The order within a section is the order in the navigation. */
export const pages: readonly Page[] = [
  ...todayPages,
  ...programmePages,
  ...auditsPages,
  ...evidencePages,
  ...fieldworkPages,
  ...findingsPages,
  ...actionsPages,
  ...ismsPages,
  ...peoplePages,
  ...settingsPages,
  ...ledgerPages,
];
