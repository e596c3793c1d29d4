import { QueryCache, QueryClient } from '@tanstack/react-query';
import { asProblem } from '../ui/problem.ts';

/** Reads are tried again when no answer came, never when the server refused. `onSignedOut` runs when the session has ended. */
export function makeQueryClient(onSignedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (asProblem(error).status === 401) onSignedOut();
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (count, error) => {
          const { status } = asProblem(error);
          return count < 2 && (status === 0 || status >= 500);
        },
      },
    },
  });
}
