// Other times for a booking that cannot stay where it is and that nobody can take over at its own time.
import type { Answer } from '../../../shared/api/client';
import { useRead } from '../../../shared/api/hooks';
import { isoDay, minuteOfDay } from '../../../shared/format/time';
import type { Slot } from '@contract/appointments';
import type { Conflict } from './board';

export interface OtherTime {
  start: string;
  /** Absent in a room, which stays the same. */
  staffId?: string;
  name: string;
}

const daysLooked = 14;
const most = 3;

/** The first three: whoever has the booking keeps it where possible, and a colleague is among them. */
export function useOtherTimes(
  { row, booking }: Conflict,
  now: number,
): { times: OtherTime[]; looking: boolean } {
  const query = {
    offerId: booking.offerId,
    residentId: booking.residentId,
    movingId: booking.id,
    from: isoDay(Math.max(now, Date.parse(booking.start))),
    days: daysLooked,
  };
  const isStaff = row.kind === 'staff';
  const own = useRead('GET /desk/calendar', { query: { ...query, staffId: row.id } });
  const all = useRead('GET /desk/calendar', { query }, { enabled: isStaff });
  const colleague = all.data && soonest(all.data.workers, row.id);
  const theirs = useRead(
    'GET /desk/calendar',
    { query: { ...query, ...(colleague ? { staffId: colleague.staffId } : {}) } },
    { enabled: colleague !== undefined },
  );
  const startsOf = ({ data }: { data: Answer<'GET /desk/calendar'> | undefined }) =>
    nearestOfEachDay(data?.days.flatMap(({ slots }) => slots) ?? [], booking.start);
  const others = colleague ? startsOf(theirs).map((start) => ({ ...colleague, start })) : [];
  const kept = startsOf(own).map((start) => ({
    start,
    name: row.name,
    ...(isStaff ? { staffId: row.id } : {}),
  }));
  return {
    times: firstOf(kept, others),
    looking: own.isLoading || all.isLoading || theirs.isLoading,
  };
}

type Worker = Answer<'GET /desk/calendar'>['workers'][number];

/** Who has time on the first day that anybody has; among those whoever the person knows, as they come. */
export function soonest(
  workers: readonly Worker[],
  holderId: string,
): { staffId: string; name: string } | undefined {
  const dayOf = ({ earliest }: Worker) => (earliest ? isoDay(earliest) : '');
  const [first] = workers
    .filter(({ staffId, earliest }) => earliest && staffId !== holderId)
    .sort((one, other) => dayOf(one).localeCompare(dayOf(other)));
  return first && { staffId: first.staffId, name: first.name };
}

/** One free start of each day, that nearest to the time of day it was to be; the nearer day first. */
export function nearestOfEachDay(slots: readonly Slot[], wished: string): string[] {
  const away = (start: string) => Math.abs(minuteOfDay(start) - minuteOfDay(wished));
  const ofDay = new Map<string, string>();
  for (const { start, left } of slots) {
    if (left === 0 || start === wished) continue;
    const best = ofDay.get(isoDay(start));
    if (!best || away(start) < away(best)) ofDay.set(isoDay(start), start);
  }
  return [...ofDay.values()].sort();
}

export function firstOf(kept: readonly OtherTime[], others: readonly OtherTime[]): OtherTime[] {
  const own = kept.slice(0, others.length > 0 ? most - 1 : most);
  return [...own, ...others.slice(0, most - own.length)];
}
