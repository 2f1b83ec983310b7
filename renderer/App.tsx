import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { queryClient } from './queries.ts';
import { router } from './routes.tsx';
import { theme } from './theme.ts';

/** The nonce that the shell wrote into the page, for the style tags that Mantine makes. */
const nonce = (): string => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

export const App = () => (
  <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={nonce} withGlobalClasses={false}>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
      <Notifications position="bottom-center" autoClose={6000} limit={3} zIndex={500} containerWidth="auto" />
    </QueryClientProvider>
  </MantineProvider>
);
