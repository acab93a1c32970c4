/** What journeys of bookings begin with: somebody without one, a worker's free starts, a time that somebody else takes. */
import { civilDate } from '../../cloud/src/kernel/calendar-days.ts';
import { person, type Person } from './person.ts';
import { now, site } from './run.ts';

export const homeVisit = '社工家访';

export interface Listed {
  items: { id: string; name: string; staffId: string; earliest?: string; refusal?: string }[];
}
interface Days {
  days: { slots: { start: string; left: number }[] }[];
}
export interface Newcomer {
  openid: string;
  by: Person;
  offerId: string;
}

export const residentNumber = (number: number): string => `demo-resident-${String(number).padStart(4, '0')}`;

/** Somebody with an empty calendar, for whom a worker is free: this one, where one is named. */
export async function newcomer(from: number, staffId?: string): Promise<Newcomer> {
  for (let number = from; number < from + 60; number += 1) {
    const openid = residentNumber(number);
    const by = await person(site.base, openid);
    const { comingCount } = await by.call<{ comingCount: number }>('GET', '/appointments');
    const { items } = await by.call<Listed>('GET', '/offers');
    const offer = items.find(({ name }) => name === homeVisit);
    if (comingCount > 0 || !offer?.earliest || offer.refusal) continue;
    if (staffId === undefined || (await isServedBy(by, offer.id, staffId)))
      return { openid, by, offerId: offer.id };
  }
  throw new Error('everybody has a booking');
}

async function isServedBy(by: Person, offerId: string, staffId: string): Promise<boolean> {
  const { items } = await by.call<Listed>('GET', `/offers/${offerId}/workers`);
  return items.some((worker) => worker.staffId === staffId);
}

/** Free starts with this worker as the calendar shows them. */
export async function freeStarts(by: Person, offerId: string, staffId: string): Promise<string[]> {
  const query = `from=${civilDate(now().getTime())}&days=42&staffId=${staffId}`;
  const { days } = await by.call<Days>('GET', `/offers/${offerId}/calendar?${query}`);
  return days.flatMap(({ slots }) => slots).flatMap(({ start, left }) => (left > 0 ? [start] : []));
}

/** Somebody else, who lives near enough that the worker could go there at this time. */
export async function bookByAnother(
  wish: { offerId: string; start: string; staffId: string },
  from = 100,
): Promise<{ id: string; by: Person }> {
  for (let number = from; number < from + 100; number += 1) {
    const by = await person(site.base, residentNumber(number));
    const booked = await by
      .call<{ id: string }>('POST', '/appointments', { ...wish, answers: [] })
      .catch(() => undefined);
    if (booked) return { id: booked.id, by };
  }
  throw new Error(`nobody could book ${wish.start}`);
}
