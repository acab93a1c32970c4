/** My places in queues, those that came free first; bookings are shown even when this cannot be loaded. */
import { call } from '../api/client';
import type { WaitEntry } from '../api/types';

export async function loadWaits(): Promise<WaitEntry[]> {
  const { items } = await call('GET /waitlist', {}).catch(() => ({ items: [] }));
  return items
    .filter(({ state }) => state === 'waiting' || state === 'offered')
    .sort((a, b) => Number(b.state === 'offered') - Number(a.state === 'offered'));
}
