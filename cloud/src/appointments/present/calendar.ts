/** Calendars and workers as both apps show them. */
import { roles, skills } from '../../accounts/contract.constants.ts';
import { organisation } from '../../accounts/index.ts';
import type { Resource } from '../../availability/index.ts';
import type { BookableWorker, CalendarDay } from '../contract.ts';
import type { Calendar } from '../queries/calendar.ts';

export const presentDays = ({ days }: Pick<Calendar, 'days'>): CalendarDay[] =>
  days.map(({ date, mark, slots }) => ({
    date,
    mark,
    slots: slots.map(({ start, end, left }) => ({
      start: start.toISOString(),
      end: end.toISOString(),
      left,
    })),
  }));

export interface Known {
  visits: number;
  /** Served the person outside of bookings, in words. */
  familiar?: string;
}

export async function presentWorkers(
  resources: readonly Resource[],
  knownTo: (id: string) => Known,
  calendar: Pick<Calendar, 'earliestOf'>,
): Promise<BookableWorker[]> {
  const { members } = await organisation();
  return resources.map(({ id, name, role, unitName }) => {
    const { visits, familiar } = knownTo(id);
    const earliest = calendar.earliestOf(id);
    const skill = members.get(id)?.skills[0];
    const note = visits > 0 ? `来过 ${visits} 次` : (familiar ?? (skill ? `会${skills[skill]}` : unitName));
    return {
      staffId: id,
      name,
      role: role ? roles[role] : '',
      note,
      visits,
      ...(earliest ? { earliest: earliest.toISOString() } : {}),
    };
  });
}
