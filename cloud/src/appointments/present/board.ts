/** The week board as the admin shows it. */
import { roles } from '../../accounts/contract.constants.ts';
import { startOf, timeOnDay } from '../../kernel/calendar-days.ts';
import { dayParts } from '../contract.constants.ts';
import type { Board, BoardDay, BoardRow, ToPlace } from '../contract.ts';
import type { BoardDayOf, BoardOf, BoardRowOf } from '../queries/board.ts';
import type { Unplaced } from '../queries/to-place.ts';
import { dayInWords, weekdayInWords } from '../../kernel/moments.ts';
import { presentStaffRow } from './staff.ts';

/** A plain day off needs no word on the board. */
const plainDayOff = '休息';
const dayMinutes = 1440;

export function presentBoard({ from, unit, rows, toPlace }: BoardOf): Board {
  const days = rows.flatMap((row) => row.days);
  const sum = (count: (day: BoardDayOf) => number): number =>
    days.reduce((total, day) => total + count(day), 0);
  return {
    from,
    unitId: unit.id,
    unitName: unit.name,
    rows: rows.map(presentRow),
    toPlace: toPlace.map(presentToPlace),
    counts: {
      booked: sum(({ bookings }) => bookings.length),
      free: sum(({ free }) => free.morning + free.afternoon),
      toPlace: toPlace.length,
      conflicts: sum(({ bookings }) => bookings.filter(({ conflict }) => conflict !== undefined).length),
    },
  };
}

const presentRow = ({ resource, weeklyMinutes, bookedMinutes, days }: BoardRowOf): BoardRow => ({
  id: resource.id,
  kind: resource.kind,
  name: resource.name,
  role: resource.role ? roles[resource.role] : '',
  bookedMinutes,
  weeklyMinutes,
  days: days.map(presentDay),
});

const presentDay = ({ date, work, bookings, free }: BoardDayOf): BoardDay => ({
  date,
  frames: work.frames.map(({ from, to }) => ({ from: minuteOf(from), to: minuteOf(to) || dayMinutes })),
  ...(work.off && work.off !== plainDayOff ? { off: work.off } : {}),
  ...(work.note ? { note: work.note } : {}),
  bookings: bookings.map(({ appointment, conflict }) => presentStaffRow(appointment, conflict)),
  free,
});

const minuteOf = (at: Date): number => Math.floor(timeOnDay(at.getTime()) / 60_000);

function presentToPlace({ entry, suggestion }: Unplaced): ToPlace {
  const { _id: waitId, offerId, offerName, kind, served, community, staffId, staffName, dates, part } = entry;
  return {
    waitId,
    offerId,
    offerName,
    kind,
    residentId: served.residentId,
    nameMasked: served.nameMasked,
    communityName: community.name,
    wish: staffName ? `愿意找 ${staffName}` : '谁都行',
    ...(staffId ? { staffId } : {}),
    when: whenOf(dates, part),
    ...(suggestion ? { suggestion: { ...suggestion, start: suggestion.start.toISOString() } } : {}),
  };
}

/** 最好 11月25日 周三 上午 / 最好 11月25日 周三、11月26日 周四 等 5 天 */
function whenOf(dates: readonly string[], part: keyof typeof dayParts): string {
  const days = dates
    .slice(0, 2)
    .map((date) => `${dayInWords(startOf(date))} ${weekdayInWords(startOf(date))}`);
  const more = dates.length > 2 ? ` 等 ${dates.length} 天` : '';
  return `最好 ${days.join('、')}${more}${part === 'any' ? '' : ` ${dayParts[part]}`}`;
}
