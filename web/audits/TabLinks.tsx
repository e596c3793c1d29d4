import { useOrg } from '../ui/session.ts';
import { To } from '../ui/To.tsx';
import type { Audit } from './audit.ts';
import { audits } from './strings.ts';
import { tabPath, tabs } from './tabs.ts';

/** The tabs of the workspace: links, since each is a page of its own. */
export function TabLinks({ audit, tab }: { audit: Audit; tab: string }) {
  const { may } = useOrg();
  const seen = tabs.filter((each) => each.roles === undefined || may(...each.roles));
  return (
    <nav aria-label={audits.tabs.label} className="pl-tab-links">
      {seen.map((each) => (
        <span key={each.value} aria-current={each.value === tab ? 'page' : undefined}>
          <To path={tabPath(audit.id, each.path)} className="pl-tab-link">
            {each.label}
          </To>
        </span>
      ))}
    </nav>
  );
}
