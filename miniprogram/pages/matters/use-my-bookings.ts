/** My coming bookings, those that wait for a word, and my places in queues. */
import { call } from '../../shared/api/client';
import { loadWaits } from '../../shared/booking/load-waits';
import { useLoad } from '../../shared/session/use-load';

/** The rest is one tap away. */
export const shownBookings = 2;

async function loadBookings() {
  const [coming, past, waits] = await Promise.all([
    call('GET /appointments', { query: { view: 'coming', limit: shownBookings } }),
    call('GET /appointments', { query: { view: 'past', limit: 5 } }),
    loadWaits(),
  ]);
  const toRate = past.items.filter(({ waitsForMe }) => waitsForMe);
  return { ...coming, toRate, any: past.items.length > 0, waits };
}
export type MyBookingsData = Awaited<ReturnType<typeof loadBookings>>;

export const useMyBookings = (): MyBookingsData | undefined => useLoad(loadBookings).data;
