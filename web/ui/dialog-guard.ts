import { createContext, type RefObject } from 'react';

/** A dialog asks its form whether closing would lose something. */
export const DialogGuard = createContext<RefObject<(() => boolean) | null> | null>(null);
