/** What a series would come to: nothing is written and nobody's time is taken. */
import { availableSlots } from '../../../availability/index.ts';
import { civilDate, dayAt, dayOf } from '../../../kernel/calendar-days.ts';
import type { CommandContext } from '../../../kernel/context.ts';
import type { DayMark } from '../../contract.constants.ts';
import type { AppointmentDocument } from '../../model/document.ts';
import { fundsFor } from '../../queries/funds.ts';
import { tooMany, type Earlier } from '../../rules/eligibility.ts';
import { open } from '../../rules/opening.ts';
import { nearestStarts, type SeriesDate } from '../../rules/series.ts';
import type { Prepared } from '../book/prepare.ts';
import { openingOf } from '../book/reserve.ts';

export interface Clash {
  /** The date of the rhythm; in a preview also one for which another time was chosen and is free. */
  start: Date;
  reason: string;
  instead: Date[];
}

export async function foresee(
  prepared: Prepared,
  { id: seriesId, dates }: { id: string; dates: readonly SeriesDate[] },
  context: CommandContext,
): Promise<{ booked: AppointmentDocument[]; clashes: Clash[] }> {
  const { offer, history, person } = prepared;
  const funds = await fundsFor(context.actor, person.id, [offer]);
  const affordable = offer.price > 0 ? Math.floor(funds / offer.price) : dates.length;
  const diary = await readDiary(prepared, dates, context.now);
  const booked: AppointmentDocument[] = [];
  const clashes: Clash[] = [];
  const earlier: Earlier[] = [...history.earlier];
  // The dates before it in the series count for a week's and a month's limit.
  const oneTooMany = (start: Date) =>
    tooMany(offer.limits, offer._id, earlier, { start, seriesId }, context.now);
  let paid = 0;
  for (const { date, start } of dates) {
    if (paid >= affordable) {
      // Another time costs as much.
      clashes.push({ start: date, reason: `积分只够约 ${affordable} 次`, instead: [] });
      continue;
    }
    const refusal = (time: Date) => oneTooMany(time) ?? diary.refusal(time);
    const reason = refusal(start);
    const isMoved = start.getTime() !== date.getTime();
    if (isMoved || reason !== undefined) {
      // What is chosen stands among the choices: another one can still be.
      const instead = diary.near(date, (other) => oneTooMany(other) === undefined, start);
      clashes.push({ start: date, reason: refusal(date) ?? reason ?? '改到别的时间了', instead });
    }
    if (reason !== undefined) continue;
    const one = imagined(prepared, start, context);
    if (!isMoved) booked.push(one);
    earlier.push({ id: one._id, offerId: offer._id, state: one.state, start, seriesId });
    paid += 1;
  }
  return { booked, clashes };
}

function imagined(prepared: Prepared, start: Date, context: CommandContext): AppointmentDocument {
  const [provider] = prepared.resources;
  if (!provider) throw new Error('A series is foreseen with its worker.');
  const opening = openingOf({ wish: { offerId: prepared.offer._id, start }, prepared, context, provider });
  return { ...open({ ...opening, number: '' }, context.now), version: 0, events: [], keys: [] };
}

export interface Diary {
  /** Why the worker can't come then; undefined when they can. */
  refusal: (start: Date) => string | undefined;
  /** Nothing that another date of the series takes; what is chosen for this one is. */
  near: (wanted: Date, allowed?: (start: Date) => boolean, chosen?: Date) => Date[];
}

const aroundDays = 3;

const reasons: Record<DayMark, string> = {
  open: '这个时间有人约了',
  full: '这一天约满了',
  closed: '这一天不上班',
  tooSoon: '离开始太近，来不及安排',
  beyond: '这一天还没有开放预约',
};

/** The worker's free starts over the whole series, in one query; what the person holds now counts as free. */
export async function readDiary(
  { offer, resources, person, placeKind, party, ownHolds }: Prepared,
  dates: readonly SeriesDate[],
  now: Date,
): Promise<Diary> {
  const days = dates.map(({ date }) => dayOf(date.getTime()));
  const first = Math.min(...days) - aroundDays;
  const [held] = ownHolds;
  const found = await availableSlots({
    offer,
    resources,
    from: civilDate(dayAt(first)),
    days: Math.max(...days) + aroundDays - first + 1,
    party,
    ...(placeKind === 'home' && person.home ? { at: person.home.location } : {}),
    personId: person.id,
    ...(held ? { ignoring: held.id } : {}),
    now,
  });
  const calendar = [...found.values()].flat();
  const marks = new Map(calendar.map(({ date, mark }) => [date, mark]));
  const taken = new Set(dates.map(({ start }) => start.getTime()));
  const free = calendar
    .flatMap(({ slots }) => slots)
    .filter(({ left }) => left > 0)
    .map(({ start }) => start);
  const freeTimes = new Set(free.map((start) => start.getTime()));
  return {
    refusal: (start) =>
      freeTimes.has(start.getTime()) ? undefined : reasons[marks.get(civilDate(start.getTime())) ?? 'beyond'],
    near: (wanted, allowed = () => true, chosen = undefined) => {
      const own = chosen?.getTime();
      const spare = free.filter((start) => start.getTime() === own || !taken.has(start.getTime()));
      return nearestStarts(spare.filter(allowed), wanted);
    },
  };
}
