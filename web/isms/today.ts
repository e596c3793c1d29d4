import { dateOf } from '../../src/kernel/clock.ts';

/** The present day, `YYYY-MM-DD`, as the server counts it. */
export const today = (): string => dateOf(new Date());
