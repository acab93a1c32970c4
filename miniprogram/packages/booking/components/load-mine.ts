/** My coming bookings and my places in queues; those that need an answer first. */
import { call } from '../../../shared/api/client';
import type { AppointmentRow, WaitEntry } from '../../../shared/api/types';

export interface Mine {
  coming: AppointmentRow[];
  comingCount: number;
  waits: WaitEntry[];
}

export async function loadMine(limit: number): Promise<Mine> {
  const [{ items, comingCount }, { items: waits }] = await Promise.all([
    call('GET /appointments', { query: { view: 'coming', limit } }),
    call('GET /waitlist', {}),
  ]);
  const live = waits.filter(({ state }) => state === 'waiting' || state === 'offered');
  return {
    coming: items,
    comingCount,
    waits: live.sort((a, b) => Number(b.state === 'offered') - Number(a.state === 'offered')),
  };
}
