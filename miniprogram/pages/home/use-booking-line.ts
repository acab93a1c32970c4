/** What 预约社工 says on the home page: a place that came free, the next visit, or the first free time. */
import { call } from '../../shared/api/client';
import type { AppointmentRow } from '../../shared/api/types';
import { bookingDay, nearDay } from '../../shared/booking/words';
import { civilDay } from '../../shared/format/days';
import { clockTime } from '../../shared/format/time';
import { useLoad } from '../../shared/session/use-load';

export interface BookingLine {
  words: string;
  /** Something that the resident should not miss. */
  due: boolean;
}

function nextLine({ start, provider, forOther }: AppointmentRow, now: Date): string {
  const time = `${nearDay(civilDay(start), now)} ${clockTime(start)}`;
  return `${forOther ?? '下次'} ${time}${provider ? ` ${provider.name}` : ''}`;
}

async function loadLine(): Promise<BookingLine> {
  const now = new Date();
  const [{ items }, waitlist] = await Promise.all([
    call('GET /appointments', { query: { view: 'coming', limit: 1 } }),
    call('GET /waitlist', {}),
  ]);
  if (waitlist.items.some(({ state }) => state === 'offered'))
    return { words: '有空位了，等您定', due: true };
  const [next] = items;
  if (next) return { words: nextLine(next, now), due: true };
  const offers = await call('GET /offers', { query: {} });
  const [first] = offers.items
    .flatMap(({ earliest, refusal }) => (earliest && !refusal ? [earliest] : []))
    .sort();
  const words = first ? `最早 ${bookingDay(civilDay(first), now)} ${clockTime(first)}` : '看看能约什么';
  return { words, due: false };
}

/** The home page does not wait for this and does not fail with it. */
export const useBookingLine = (): BookingLine | undefined => useLoad(loadLine).data;
