// A canary: it breaks the dependency rule on purpose (isms comes before audits). `npm run check` must catch it.
export { later } from '../audits/index.ts';
