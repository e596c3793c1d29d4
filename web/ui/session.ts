import { queryOptions, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { z } from 'zod';
import { api } from './api.ts';
import { ProblemError } from './problem.ts';

const Role = z.enum(['owner', 'programme-manager', 'auditor', 'auditee', 'management', 'reader']);
export type Role = z.infer<typeof Role>;

const Me = z.object({
  user: z.object({ id: z.string(), name: z.string(), email: z.string() }),
  organisations: z.array(
    z.object({ orgId: z.string(), name: z.string(), roles: z.array(Role), personId: z.string().nullable() }),
  ),
});
export type Me = z.infer<typeof Me>;

/** Who is signed in; null when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      return await api.get('/me', Me, signal);
    } catch (error) {
      if (error instanceof ProblemError && error.problem.status === 401) return null;
      throw error;
    }
  },
  staleTime: 60_000,
});

export function useMe(): Me | null {
  return useQuery(meQuery).data ?? null;
}

export type Org = {
  orgId: string;
  name: string;
  roles: readonly Role[];
  personId: string | null;
  /** Does the person hold one of these roles here? */
  may: (...roles: readonly Role[]) => boolean;
};

const OrgParams = z.object({ orgId: z.string() });

/** The organisation of the address bar and what the signed-in person is in it. */
export function useOrg(): Org {
  const params = OrgParams.safeParse(useParams({ strict: false }));
  const me = useMe();
  const orgId = params.success ? params.data.orgId : '';
  const found = me?.organisations.find((organisation) => organisation.orgId === orgId);
  const roles = found?.roles ?? [];
  return {
    orgId,
    name: found?.name ?? '',
    roles,
    personId: found?.personId ?? null,
    may: (...wanted) => wanted.some((role) => roles.includes(role)),
  };
}
