// Everything that surrounds the pages: antd in Chinese, the query cache, the router, toasts.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import chinese from 'antd/locale/zh_CN';
import 'dayjs/locale/zh-cn';
import { RouterProvider } from 'react-router';
import { isApiError } from '../shared/api/errors';
import { StepUp } from '../shared/auth/step-up';
import { Toasts } from '../shared/ui/toast';
import { router } from './router';
import { theme } from './theme';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (count, error) => count < 2 && (!isApiError(error) || error.status === 0 || error.status >= 500),
    },
  },
});

export function App() {
  return (
    <ConfigProvider
      locale={chinese}
      theme={theme}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
        <StepUp />
        <Toasts />
      </QueryClientProvider>
    </ConfigProvider>
  );
}
