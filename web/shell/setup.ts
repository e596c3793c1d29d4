import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod';
import { api } from '../ui/api.ts';

const Setup = z.object({ firstRun: z.boolean(), sampleAvailable: z.boolean() });

export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: ({ signal }) => api.get('/setup', Setup, signal),
  staleTime: 0,
});
