/** Books the same time every so many weeks with the same worker; what can't be had is reported with times that can. */
import type { Resource } from '../../../availability/index.ts';
import { command } from '../../../kernel/command.ts';
import type { CommandContext } from '../../../kernel/context.ts';
import { AppError, invalid, unprocessable } from '../../../kernel/errors.ts';
import { idFrom, newId } from '../../../kernel/ids.ts';
import type { AppointmentDocument } from '../../model/document.ts';
import { datesOfSeries } from '../../queries/series.ts';
import { seriesDates, strayDates, type SeriesDate } from '../../rules/series.ts';
import { inOrder } from '../book/in-order.ts';
import { prepare, type Prepared, type Wish } from '../book/prepare.ts';
import { reserve } from '../book/reserve.ts';
import { foresee, readDiary, type Clash } from './foresee.ts';

export interface SeriesInput extends Wish {
  everyWeeks: number;
  times: number;
  /** Dates of the rhythm that are booked at another time. */
  instead?: readonly SeriesDate[];
  /** Only tells what would happen. */
  preview?: boolean;
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
    const { everyWeeks, times, instead, preview, ...rest } = input;
    const rhythm = { first: rest.start, everyWeeks, times, ...(instead ? { instead } : {}) };
    if (strayDates(rhythm).length > 0) throw invalid('series.stray', '要改的日子不在这几次里，请重新选');
    const dates = seriesDates(rhythm);
    const { actor, now, key } = context;
    const id = key ? idFrom('series', key.id) : newId();
    const wish = { ...rest, seriesId: id };
    const prepared = await prepare(wish, actor, now);
    // The same key again finds what was booked and goes on where it stopped.
    const begun = await datesOfSeries(id);
    const worker = await whoComes(prepared, wish, begun, context);
    const series = { id, offerName: prepared.offer.name };
    const staying = { ...prepared, resources: [worker], named: true };
    if (preview) return { ...series, ...(await foresee(staying, { id, dates }, context)) };
    const named = { ...wish, ...namedAs(worker) };
    return { ...series, ...(await bookAll({ wish: named, dates, begun }, staying, context)) };
  },
});

/** The same face every time: the one that was named, the one whose time is held, else the first who can. */
async function whoComes(
  prepared: Prepared,
  { offerId, start }: Wish,
  [first]: readonly AppointmentDocument[],
  { actor, now }: CommandContext,
): Promise<Resource> {
  const held = prepared.ownHolds.find(
    (hold) => hold.offerId === offerId && hold.start.getTime() === start.getTime(),
  );
  const known = first?.provider.id ?? held?.providerId;
  const holding = prepared.resources.find(({ id }) => id === known);
  const worker = holding ?? (await inOrder(prepared, { start }, actor, now)).resources[0];
  if (!worker) throw unprocessable('offer.nobody', '这项服务现在没有人提供，请联系社区');
  return worker;
}

const namedAs = ({ kind, id }: Resource): Pick<Wish, 'staffId' | 'roomId'> =>
  kind === 'staff' ? { staffId: id } : { roomId: id };

interface Planned {
  wish: Wish & { seriesId: string };
  dates: readonly SeriesDate[];
  begun: readonly AppointmentDocument[];
}

async function bookAll(
  { wish, dates, begun }: Planned,
  prepared: Prepared,
  { actor, now }: CommandContext,
): Promise<Pick<BookedSeries, 'booked' | 'clashes'>> {
  const booked: AppointmentDocument[] = [];
  const refused: { date: Date; reason: string; dear: boolean }[] = [];
  for (const [index, { date, start }] of dates.entries()) {
    const id = idFrom(wish.seriesId, String(index));
    const known = begun.find(({ _id }) => _id === id);
    const one = { wish: { ...wish, start, door: 'series' as const }, id };
    try {
      booked.push(known ?? (await bookOne({ actor, now }, one)));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      refused.push({ date, reason: error.message, dear: error.code === 'points.tooFew' });
    }
  }
  if (refused.length === 0) return { booked, clashes: [] };
  const diary = await readDiary(prepared, dates, now);
  const clashes = refused.map(({ date, reason, dear }) => {
    // Another time costs as much.
    return { start: date, reason, instead: dear ? [] : diary.near(date) };
  });
  return { booked, clashes };
}

/** A command of its own, so that a lost race costs this date another try and not the whole series. */
const bookOne = command<{ wish: Wish; id: string }, AppointmentDocument>({
  name: 'appointments.bookOfSeries',
  run: ({ input, ...context }) => reserve(input, context),
});
