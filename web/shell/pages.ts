import type { Page } from './page.ts';

/** All pages of the app: each noun adds its list with one line. The order within a section is the order in the navigation. */
export const pages: readonly Page[] = [];
