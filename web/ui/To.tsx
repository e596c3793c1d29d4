import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { target } from './go.ts';
import { useOrg } from './session.ts';

/** A link to a page of the organisation: `<To path={`/units/${unit.id}`}>{unit.name}</To>`. */
export function To({
  path,
  children,
  className = 'pl-link',
}: {
  path: string;
  children: ReactNode;
  className?: string | undefined;
}) {
  const { orgId } = useOrg();
  return (
    <Link {...target(orgId, path)} className={className}>
      {children}
    </Link>
  );
}
