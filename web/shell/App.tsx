import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { meQuery } from '../ui/session.ts';
import { makeQueryClient } from './query-client.ts';
import { makeRouter } from './router.tsx';
import { cssVariables, theme } from './theme.ts';

const queryClient = makeQueryClient(() => {
  queryClient.setQueryData(meQuery.queryKey, null);
  const { href, pathname } = router.state.location;
  if (pathname.startsWith('/o/')) void router.navigate({ to: '/sign-in', search: { next: href } });
});
const router = makeRouter(queryClient);

export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <Notifications position="bottom-right" containerWidth={380} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
