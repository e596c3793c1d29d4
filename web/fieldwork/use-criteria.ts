import { useQueries } from '@tanstack/react-query';
import type { z } from 'zod';
import { CriterionDetail } from '../../src/capabilities/isms/contract.ts';
import { api } from '../ui/api.ts';
import { useOrg } from '../ui/session.ts';

/** Several criteria with their guidance, those that have arrived. */
export function useCriteria(ids: readonly string[]): z.infer<typeof CriterionDetail>[] {
  const { orgId } = useOrg();
  const queries = useQueries({
    queries: ids.map((id) => ({
      queryKey: ['o', orgId, `/criteria/${id}`],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        api.get(`/organisations/${orgId}/criteria/${id}`, CriterionDetail, signal),
    })),
  });
  return queries.flatMap((query) => (query.data ? [query.data] : []));
}
