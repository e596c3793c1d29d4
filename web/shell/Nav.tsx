import { Link } from '@tanstack/react-router';
import { Icon } from '../ui/Icon.tsx';
import { useOrg } from '../ui/session.ts';
import { inNav, mayUse, type Page, type SectionName, sections } from './page.ts';
import { pages } from './pages.ts';
import { shell } from './strings.ts';

/** The left navigation: sections in the order of an audit's life, only what the roles may use. */
export function Nav({ current, onGo }: { current: SectionName | undefined; onGo: () => void }) {
  const org = useOrg();
  const allowed = pages.filter((page) => inNav(page) && mayUse(page, org.roles));
  return (
    <nav aria-label={shell.navigation} className="pl-nav">
      {sections.map((section) => {
        const own = allowed.filter((page) => page.section === section);
        const single = own.length === 1;
        if (own.length === 0) return null;
        return (
          <div key={section} className="pl-nav-group">
            {single ? null : <div className="pl-nav-label">{shell.sections[section]}</div>}
            {own.map((page) => (
              <NavItem key={page.path} page={page} orgId={org.orgId} lit={single && section === current} onGo={onGo} />
            ))}
          </div>
        );
      })}
    </nav>
  );
}

type ItemProps = { page: Page; orgId: string; lit: boolean; onGo: () => void };

function NavItem({ page, orgId, lit, onGo }: ItemProps) {
  return (
    <Link
      to={`/o/${orgId}${page.path}`}
      className="pl-nav-item"
      data-lit={lit || undefined}
      activeOptions={{ includeSearch: false, exact: false }}
      onClick={onGo}
    >
      <Icon name={page.icon ?? 'audits'} />
      <span>{page.title}</span>
    </Link>
  );
}
