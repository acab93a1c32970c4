/** What can be booked when, and who works when: for calendars, the week board and conflicts. */
import type { Point } from '../people/contract.ts';
import { dateOf, dayNumber, dayOf } from '../kernel/calendar-days.ts';
import type { DayMark } from './contract.constants.ts';
import { idOf, readSpans } from './daybooks/days.ts';
import type { OfferDocument } from './model/offer.ts';
import type { Resource } from './resources.ts';
import { isLive, type DaySpan, type Wanted } from './rules/day.ts';
import { slotsOf, type Slot } from './rules/slots.ts';
import type { WorkingDay } from './rules/working-time.ts';
import { setup } from './setup.ts';
import { timeRulesOf } from './time-rules.ts';
import { workOfAll, type WorkOf } from './working-days.ts';

export const offerOf = async (id: string): Promise<OfferDocument | undefined> =>
  (await setup()).offers.get(id);

export const activeOffers = async (): Promise<readonly OfferDocument[]> =>
  [...(await setup()).offers.values()].filter((offer) => offer.active);

export interface SlotsWanted {
  offer: OfferDocument;
  resources: readonly Pick<Resource, 'kind' | 'id'>[];
  /** YYYY-MM-DD. */
  from: string;
  days: number;
  party: number;
  at?: Point;
  /** Whose other bookings are left out of what is free. */
  personId?: string;
  /** This owner's own time counts as free: it is being moved. */
  ignoring?: string;
  now: Date;
}

export interface ResourceDay {
  date: string;
  mark: DayMark;
  slots: Slot[];
}

/** One query for all daybooks, however many workers and days. */
export async function availableSlots(
  wish: SlotsWanted,
): Promise<ReadonlyMap<string, readonly ResourceDay[]>> {
  const { offer, resources, party, at, personId, ignoring, now } = wish;
  const wanted: Wanted = { rules: timeRulesOf(offer), party, at, ignoring };
  const days = numbersFrom(wish.from, wish.days);
  const bookable = bookableDays(days, offer.horizonDays, now);
  const idsOf = (kind: 'staff' | 'room' | 'person', id: string) =>
    bookable.map((day) => idOf({ kind, id, day }));
  const spans = await readSpans([
    ...resources.flatMap(({ kind, id }) => idsOf(kind, id)),
    ...(personId === undefined ? [] : idsOf('person', personId)),
  ]);
  const spansOn = (kind: 'staff' | 'room' | 'person', id: string, day: number) =>
    spans.get(idOf({ kind, id, day })) ?? [];
  const workOf = await workOfAll();
  const answer = new Map<string, readonly ResourceDay[]>();
  for (const { kind, id } of resources) {
    const work = workOf(id);
    const loaded = days.map((number) => ({
      number,
      day: {
        frames: work?.onDay(number).frames ?? [],
        spans: spansOn(kind, id, number),
        personSpans: personId === undefined ? [] : spansOn('person', personId, number),
        dailyMaximum: work?.dailyMaximum,
      },
    }));
    const found = slotsOf(wanted, loaded, now);
    answer.set(
      id,
      days.map((number, index) => ({
        date: dateOf(number),
        ...(found[index] ?? { mark: 'closed' as const, slots: [] }),
      })),
    );
  }
  return answer;
}

export interface WorkDay {
  date: string;
  frames: { from: Date; to: Date }[];
  /** Why nobody works that day: 请假, 放假, 培训 … */
  off?: string;
  /** Why a day that is worked is not as usual. */
  note?: string;
  /** What is taken, in the order of the day; holds that have run out are left out. */
  spans: readonly DaySpan[];
}

/** Frames and spans of workers and rooms, in one query. */
export async function dayOfWork(
  resourceIds: readonly string[],
  from: string,
  days: number,
  now: Date,
): Promise<ReadonlyMap<string, readonly WorkDay[]>> {
  const { rooms } = await setup();
  const workOf = await workOfAll();
  const numbers = numbersFrom(from, days);
  const keyOf = (id: string, day: number) => idOf({ kind: rooms.has(id) ? 'room' : 'staff', id, day });
  const spans = await readSpans(resourceIds.flatMap((id) => numbers.map((day) => keyOf(id, day))));
  const daysOf = (id: string): WorkDay[] => {
    const work = workOf(id);
    return numbers.map((day) => {
      const taken = (spans.get(keyOf(id, day)) ?? [])
        .filter((span) => isLive(span, now.getTime()))
        .sort((left, right) => left.from.getTime() - right.from.getTime());
      return {
        date: dateOf(day),
        ...workedOn(work, day),
        spans: taken,
      };
    });
  };
  return new Map(resourceIds.map((id) => [id, daysOf(id)]));
}

/** The working time of a day; nobody works at a room that is no longer used. */
export function workedOn(work: WorkOf | undefined, day: number): Omit<WorkDay, 'date' | 'spans'> {
  const { frames, off, note }: WorkingDay = work?.onDay(day) ?? { frames: [], off: '停用' };
  return {
    frames: frames.map(({ from, to }) => ({ from: new Date(from), to: new Date(to) })),
    ...(off === undefined ? {} : { off }),
    ...(note === undefined ? {} : { note }),
  };
}

const numbersFrom = (from: string, days: number): number[] => {
  const first = dayNumber(from);
  return Array.from({ length: days }, (_, index) => first + index);
};

/** The others have no starts, whatever is written about them. */
const bookableDays = (days: readonly number[], horizonDays: number, now: Date): number[] => {
  const today = dayOf(now.getTime());
  return days.filter((day) => day >= today && day <= today + horizonDays);
};

/** What a full week is for each of them: as the plan says, else as long as its frames are. */
export async function weeklyMinutesOf(resourceIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const { plans } = await setup();
  const workOf = await workOfAll();
  const usual = (id: string) =>
    (workOf(id)?.weekly ?? []).reduce((sum, frame) => sum + frame.to - frame.from, 0);
  return new Map(resourceIds.map((id) => [id, plans.get(id)?.weeklyMinutes ?? usual(id)]));
}
