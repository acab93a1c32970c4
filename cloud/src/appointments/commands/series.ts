/** Books the same time every so many weeks; what can't be booked is reported with times that can. */
import { availableSlots, type Resource } from '../../availability/index.ts';
import { civilDate } from '../../kernel/calendar-days.ts';
import { command } from '../../kernel/command.ts';
import type { CommandContext } from '../../kernel/context.ts';
import { readById } from '../../kernel/database/batches.ts';
import { AppError } from '../../kernel/errors.ts';
import { idFrom, newId } from '../../kernel/ids.ts';
import { AppointmentModel } from '../model/appointment-model.ts';
import type { AppointmentDocument } from '../model/document.ts';
import { tooMany } from '../rules/eligibility.ts';
import { open } from '../rules/opening.ts';
import { nearestStarts, seriesStarts } from '../rules/series.ts';
import { inOrder } from './book/in-order.ts';
import { prepare, type Prepared, type Wish } from './book/prepare.ts';
import { openingOf, reserve } from './book/reserve.ts';

export interface SeriesInput extends Wish {
  everyWeeks: number;
  times: number;
  /** Only tells what would happen. */
  preview?: boolean;
}

export interface Clash {
  start: Date;
  reason: string;
  instead: Date[];
}

export interface BookedSeries {
  id: string;
  offerName: string;
  booked: AppointmentDocument[];
  clashes: Clash[];
}

export const bookSeries = command<SeriesInput, BookedSeries>({
  name: 'appointments.bookSeries',
  run: async ({ input, ...context }) => {
    const { everyWeeks, times, preview, ...wish } = input;
    const { actor, now, key } = context;
    const id = key ? idFrom('series', key.id) : newId();
    const prepared = await prepare({ ...wish, seriesId: id }, actor, now);
    const starts = seriesStarts(wish.start, everyWeeks, times);
    const series = { id, offerName: prepared.offer.name, booked: [], clashes: [] };
    if (preview) return { ...series, ...(await foresee(prepared, starts, context)) };
    const [first] = (await inOrder(prepared, wish, actor, now)).resources;
    const staying = prepared.named || !first ? wish : { ...wish, ...namedAs(first) };
    return { ...series, ...(await bookAll({ ...staying, seriesId: id }, starts, prepared, context)) };
  },
});

/** The same face every time. */
const namedAs = ({ kind, id }: Resource): Pick<Wish, 'staffId' | 'roomId'> =>
  kind === 'staff' ? { staffId: id } : { roomId: id };

async function bookAll(
  wish: Wish & { seriesId: string },
  starts: readonly Date[],
  prepared: Prepared,
  { actor, now }: CommandContext,
): Promise<Pick<BookedSeries, 'booked' | 'clashes'>> {
  const booked: AppointmentDocument[] = [];
  const clashes: Clash[] = [];
  for (const [index, start] of starts.entries()) {
    // Derived ids: the same key again finds what was booked and goes on where it stopped.
    const id = idFrom(wish.seriesId, String(index));
    const known = await readById<AppointmentDocument>(AppointmentModel.collection, id);
    if (known) {
      booked.push(known);
      continue;
    }
    try {
      booked.push(await bookOne({ actor, now }, { wish: { ...wish, start, door: 'series' }, id }));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      clashes.push({ start, reason: error.message, instead: await insteadOf(prepared, start, now) });
    }
  }
  return { booked, clashes };
}

/** A command of its own, so that a lost race costs this date another try and not the whole series. */
const bookOne = command<{ wish: Wish; id: string }, AppointmentDocument>({
  name: 'appointments.bookOfSeries',
  run: ({ input, ...context }) => reserve(input, context),
});

/** The same as booking, but nothing is written and nobody's time is taken. */
async function foresee(
  prepared: Prepared,
  starts: readonly Date[],
  context: CommandContext,
): Promise<Pick<BookedSeries, 'booked' | 'clashes'>> {
  const booked: AppointmentDocument[] = [];
  const clashes: Clash[] = [];
  const { offer, history } = prepared;
  const { actor, now } = context;
  for (const start of starts) {
    const [provider] = (await inOrder(prepared, { start }, actor, now)).resources;
    const free = await freeStarts(prepared, start, 1, now);
    const reason =
      tooMany(offer.limits, offer._id, history.earlier, { start }, now) ??
      (free.some((each) => each.getTime() === start.getTime()) ? undefined : '这个时间没有空');
    if (reason === undefined && provider) booked.push(imagined(prepared, start, provider, context));
    else clashes.push({ start, reason: reason ?? '', instead: await insteadOf(prepared, start, now) });
  }
  return { booked, clashes };
}

function imagined(
  prepared: Prepared,
  start: Date,
  provider: Resource,
  context: CommandContext,
): AppointmentDocument {
  const opening = openingOf({ wish: { offerId: prepared.offer._id, start }, prepared, context, provider });
  return { ...open({ ...opening, number: '' }, context.now), version: 0, events: [], keys: [] };
}

const weekDays = 7;

async function insteadOf(prepared: Prepared, start: Date, now: Date): Promise<Date[]> {
  const sameDay = nearestStarts(await freeStarts(prepared, start, 1, now), start);
  return sameDay.length > 0
    ? sameDay
    : nearestStarts(await freeStarts(prepared, start, weekDays, now), start);
}

async function freeStarts(
  { offer, resources, person, placeKind, party }: Prepared,
  from: Date,
  days: number,
  now: Date,
): Promise<Date[]> {
  const slots = await availableSlots({
    offer,
    resources,
    from: civilDate(from.getTime()),
    days,
    party,
    ...(placeKind === 'home' && person.home ? { at: person.home.location } : {}),
    personId: person.id,
    now,
  });
  const all = [...slots.values()].flat().flatMap((day) => day.slots);
  return all.filter(({ left }) => left > 0).map(({ start }) => start);
}
