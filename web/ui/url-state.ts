import { useNavigate, useSearch } from '@tanstack/react-router';

export type UrlState = {
  get: (key: string) => string;
  /** An empty string takes the key out of the address. */
  set: (changes: Record<string, string>) => void;
};

/** State of a list or tab that lives in the address bar, so that it can be sent to somebody. */
export function useUrlState(): UrlState {
  const search: unknown = useSearch({ strict: false });
  const navigate = useNavigate();
  const now: Record<string, unknown> = { ...(typeof search === 'object' ? search : {}) };
  return {
    get: (key) => {
      const value = now[key];
      return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    },
    set: (changes) => {
      const merge = (before: Record<string, unknown>): Record<string, unknown> => {
        const after = { ...before, ...changes };
        return Object.fromEntries(Object.entries(after).filter(([, value]) => value !== '' && value !== undefined));
      };
      void navigate({ to: '.', search: merge, replace: true, resetScroll: false, hash: true });
    },
  };
}
