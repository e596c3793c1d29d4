import type { Capability } from '../../platform/http/route.ts';
import access from './access.json' with { type: 'json' };
import { flagPapers } from './flag-papers.ts';
import { routes } from './routes.ts';

export { findPaper, type PaperView, papersOf } from './papers.ts';

export const fieldwork: Capability = {
  name: 'fieldwork',
  routes,
  access,
  subscribers: { 'evidence.withdrawn': flagPapers },
};
