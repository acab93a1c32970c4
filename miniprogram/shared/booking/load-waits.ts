/** My places in queues; bookings are shown even when this cannot be loaded. */
import { call } from '../api/client';
import type { WaitEntry } from '../api/types';
import { civilDay } from '../format/days';
import { waitsToShow } from './waits-to-show';

export async function loadWaits(): Promise<WaitEntry[]> {
  const { items } = await call('GET /waitlist', {}).catch(() => ({ items: [] }));
  return waitsToShow(items, civilDay(new Date()));
}
