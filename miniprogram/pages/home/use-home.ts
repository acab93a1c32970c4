/** What the home page lives from: my open matters, the first one's worker, the last messages. */
import { call } from '../../shared/api/client';
import type { Notification, ResidentRequest, ResidentRequestRow } from '../../shared/api/types';
import { setCounts } from '../../shared/session/counts';
import { useLoad } from '../../shared/session/use-load';

export interface HomeData {
  open: ResidentRequestRow[];
  openCount: number;
  first?: ResidentRequest;
  messages: Notification[];
}

async function loadHome(): Promise<HomeData> {
  const [requests, notices] = await Promise.all([
    call('GET /requests', { query: { view: 'open', limit: 5 } }),
    call('GET /me/notifications', { query: { limit: 3 } }),
  ]);
  const top = requests.items[0];
  const first = top ? await call('GET /requests/:id', { params: { id: top.id } }) : undefined;
  setCounts({ matters: requests.openCount, unread: notices.unread });
  return {
    open: requests.items,
    openCount: requests.openCount,
    messages: notices.items,
    ...(first ? { first } : {}),
  };
}

export const useHome = () => useLoad(loadHome);
