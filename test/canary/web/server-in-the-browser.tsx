// A canary: the browser's part may see contracts and pure domain only. `npm run check` must catch this import.
import { readConfig } from '../../../src/platform/config.ts';

/** Never rendered. */
export const Canary = () => <p>{readConfig({}).host}</p>;
