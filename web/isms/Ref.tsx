import type { ReactNode } from 'react';
import './isms.css';

/** A number for people, kept on one line with tabular figures. */
export function Ref({ children }: { children: ReactNode }) {
  return <span className="pl-ref">{children}</span>;
}
