/** What 预约社工 says on the home page: a place that came free, the next visit, or the first free time. */
import { call } from '../../shared/api/client';
import type { AppointmentRow } from '../../shared/api/types';
import { loadWaits } from '../../shared/booking/load-waits';
import { nearDay } from '../../shared/booking/words';
import { civilDay } from '../../shared/format/days';
import { clockTime } from '../../shared/format/time';
import { useLoad } from '../../shared/session/use-load';

export interface BookingLine {
  /** Short enough for half the width of a phone. */
  words: string;
  /** The same where there is room. */
  whole: string;
  /** Something that the resident should not miss. */
  due: boolean;
}

function nextLine({ start, provider, forOther }: AppointmentRow, now: Date): BookingLine {
  const time = `${nearDay(civilDay(start), now)} ${clockTime(start)}`;
  const who = provider ? ` ${provider.name}` : '';
  return { words: `${time}${who}`, whole: `${forOther ?? '下次'} ${time}${who}`, due: true };
}

const line = (words: string, due = false): BookingLine => ({ words, whole: words, due });

async function loadLine(): Promise<BookingLine> {
  const now = new Date();
  const [{ items }, waits] = await Promise.all([
    call('GET /appointments', { query: { view: 'coming', limit: 1 } }),
    loadWaits(),
  ]);
  if (waits.some(({ state }) => state === 'offered')) return line('有空位了，等您定', true);
  const [next] = items;
  if (next) return nextLine(next, now);
  const offers = await call('GET /offers', { query: {} });
  const [first] = offers.items
    .flatMap(({ earliest, refusal }) => (earliest && !refusal ? [earliest] : []))
    .sort();
  return line(first ? `最早 ${nearDay(civilDay(first), now)} ${clockTime(first)}` : '看看能约什么');
}

/** The home page does not wait for this and does not fail with it. */
export const useBookingLine = (): BookingLine | undefined => useLoad(loadLine).data;
