// Asks the server which starts are free; for drops, proposals and fixes that look before they leap.
import { dayMarks } from '@constants/appointments';
import type { Slot, ToPlace } from '@contract/appointments';
import { isoDay } from '../../../shared/format/time';
import { call, type Answer, type Query } from '../../../shared/api/client';

type CalendarQuery = Query<'GET /desk/calendar'>;
export type DeskCalendar = Answer<'GET /desk/calendar'>;

export async function slotsOf(query: CalendarQuery): Promise<{ slots: Slot[]; whyNot: string | undefined }> {
  const calendar = await call('GET /desk/calendar', { query });
  const first = calendar.days[0];
  const slots = calendar.days.flatMap((day) => day.slots);
  const mark = first && first.mark !== 'open' ? dayMarks[first.mark] : undefined;
  return { slots, whyNot: calendar.refusal ?? mark };
}

/** The earliest free start of the coming two weeks with the worker they would like, else with anybody. */
export async function earliestFor(
  { offerId, residentId, staffId: wished }: Pick<ToPlace, 'offerId' | 'residentId' | 'staffId'>,
  now: number,
): Promise<{ staffId: string; name: string; start: string } | undefined> {
  const { workers } = await call('GET /desk/calendar', {
    query: { offerId, residentId, from: isoDay(now), days: 14 },
  });
  const free = workers
    .flatMap(({ staffId, name, earliest }) => (earliest ? [{ staffId, name, start: earliest }] : []))
    .sort((one, other) => one.start.localeCompare(other.start));
  return free.find(({ staffId }) => staffId === wished) ?? free[0];
}
