import type { QueryClient } from '@tanstack/react-query';
import {
  type AnyRoute,
  createRootRouteWithContext,
  createRoute,
  createRouter,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { ChoosePage } from '../front/ChoosePage.tsx';
import { FirstRunPage } from '../front/FirstRunPage.tsx';
import { InvitationPage } from '../front/InvitationPage.tsx';
import { SignInPage } from '../front/SignInPage.tsx';
import { Loading } from '../ui/Loading.tsx';
import { meQuery } from '../ui/session.ts';
import { Broken } from './Broken.tsx';
import { Lost } from './Lost.tsx';
import { NotFound } from './NotFound.tsx';
import { OrgFrame } from './OrgFrame.tsx';
import { PageGate } from './PageGate.tsx';
import { inNav, mayUse, type Page, sections } from './page.ts';
import { pages } from './pages.ts';
import { setupQuery } from './setup.ts';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    page?: Page;
  }
}

type Context = { queryClient: QueryClient };

const root = createRootRouteWithContext<Context>()({
  component: Outlet,
  notFoundComponent: Lost,
  errorComponent: Broken,
});

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async ({ context }) => {
    const me = await context.queryClient.fetchQuery(meQuery);
    if (!me) {
      const setup = await context.queryClient.fetchQuery(setupQuery);
      throw redirect({ to: setup.firstRun ? '/first-run' : '/sign-in' });
    }
    const [only, ...more] = me.organisations;
    throw redirect({ to: only && more.length === 0 ? `/o/${only.orgId}` : '/organisations' });
  },
});

const signIn = createRoute({ getParentRoute: () => root, path: '/sign-in', component: SignInPage });
const invitation = createRoute({ getParentRoute: () => root, path: '/invitation', component: InvitationPage });
const firstRun = createRoute({
  getParentRoute: () => root,
  path: '/first-run',
  beforeLoad: async ({ context }) => {
    const setup = await context.queryClient.fetchQuery(setupQuery);
    if (!setup.firstRun) throw redirect({ to: '/' });
  },
  component: FirstRunPage,
});
const choose = createRoute({
  getParentRoute: () => root,
  path: '/organisations',
  beforeLoad: async ({ context }) => {
    if (!(await context.queryClient.ensureQueryData(meQuery))) throw redirect({ to: '/sign-in' });
  },
  component: ChoosePage,
});

const organisation = createRoute({
  getParentRoute: () => root,
  path: '/o/$orgId',
  beforeLoad: async ({ context, location }) => {
    const me = await context.queryClient.ensureQueryData(meQuery);
    if (!me) throw redirect({ to: '/sign-in', search: { next: location.href } });
  },
  component: OrgFrame,
  notFoundComponent: NotFound,
  errorComponent: Broken,
});

/** The first page that the roles may use: Today for nearly everybody. */
const start = createRoute({
  getParentRoute: () => organisation,
  path: '/',
  beforeLoad: async ({ context, params }) => {
    const me = await context.queryClient.ensureQueryData(meQuery);
    const roles = me?.organisations.find((each) => each.orgId === params.orgId)?.roles ?? [];
    const allowed = pages.filter((page) => inNav(page) && mayUse(page, roles));
    const first = allowed.toSorted((a, b) => sections.indexOf(a.section) - sections.indexOf(b.section))[0];
    if (first) throw redirect({ to: `/o/${params.orgId}${first.path}` });
  },
});

const pageRoutes: AnyRoute[] = pages.map((page) => {
  const Component = page.component;
  return createRoute({
    getParentRoute: () => organisation,
    path: page.path,
    staticData: { page },
    component: () => (
      <PageGate page={page}>
        <Component />
      </PageGate>
    ),
    ...(page.search ? { validateSearch: page.search } : {}),
  });
});

export function makeRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree: root.addChildren([
      home,
      signIn,
      invitation,
      firstRun,
      choose,
      organisation.addChildren([start, ...pageRoutes]),
    ]),
    context: { queryClient },
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingComponent: () => <Loading />,
    defaultErrorComponent: Broken,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
    // Plain strings in the address: readable, and the same for every list.
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: (search) => {
      const pairs = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
      const text = new URLSearchParams(pairs.map(([key, value]) => [key, String(value)])).toString();
      return text === '' ? '' : `?${text}`;
    },
  });
}
