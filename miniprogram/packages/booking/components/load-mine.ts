/** My coming bookings and my places in queues; those that need an answer first. */
import { call } from '../../../shared/api/client';
import type { AppointmentRow, WaitEntry } from '../../../shared/api/types';
import { loadWaits } from '../../../shared/booking/load-waits';

export interface Mine {
  coming: AppointmentRow[];
  comingCount: number;
  waits: WaitEntry[];
}

export async function loadMine(limit: number): Promise<Mine> {
  const [{ items, comingCount }, waits] = await Promise.all([
    call('GET /appointments', { query: { view: 'coming', limit } }),
    loadWaits(),
  ]);
  return { coming: items, comingCount, waits };
}
