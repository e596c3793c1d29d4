import { useNavigate } from '@tanstack/react-router';
import { useOrg } from './session.ts';

export type Target = { to: string; search: Record<string, string>; hash?: string };

/** `/units?status=open#facts` below the organisation → what the router wants. */
export function target(orgId: string, path: string): Target {
  const [beforeHash = '', hash] = path.split('#');
  const [pathname = '', query] = beforeHash.split('?');
  const search = Object.fromEntries(new URLSearchParams(query ?? ''));
  return { to: `/o/${orgId}${pathname}`, search, ...(hash ? { hash } : {}) };
}

/** `const go = useGo(); go('/units/123')`: to a page of the organisation. */
export function useGo(): (path: string) => void {
  const navigate = useNavigate();
  const { orgId } = useOrg();
  return (path) => void navigate(target(orgId, path));
}
