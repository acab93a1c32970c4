/** claim(): takes time of a worker or room and of a person, in the caller's transaction, or says why not. */
import type { Point } from '../../people/contract.ts';
import { dayOf } from '../../kernel/calendar-days.ts';
import { inTransaction } from '../../kernel/transaction.ts';
import type { OfferDocument } from '../model/offer.ts';
import { minuteMs, type DaySpan, type LoadedDay, type Wanted } from '../rules/day.ts';
import { judge, judgeOverruled, prepareDay } from '../rules/fits.ts';
import type { Resource } from '../resources.ts';
import { timeRulesOf } from '../time-rules.ts';
import { workOfAll } from '../working-days.ts';
import { readDaybook, writeDaybook, type Daybook } from './days.ts';
import { personBusy, refused } from './refusals.ts';

export interface Claim {
  resource: Pick<Resource, 'kind' | 'id'>;
  /** Who is served; absent only when nobody in particular is. */
  personId?: string;
  /** The appointment. */
  ownerId: string;
  offer: OfferDocument;
  start: Date;
  party: number;
  /** Where the service takes place, when it is not the office. */
  at?: Point;
  /** A hold: from then on the time is free again. */
  heldUntil?: Date;
  /** This owner's own time counts as free: it is being moved. */
  ignoring?: string;
  /** Skips plan, notice, buffers, the way and the daily maximum, never another booking. */
  overrule?: boolean;
  now: Date;
}

export async function claim(wish: Claim): Promise<void> {
  await inTransaction(async () => {
    const day = dayOf(wish.start.getTime());
    const own = await readDaybook({ kind: wish.resource.kind, id: wish.resource.id, day });
    const person =
      wish.personId === undefined ? undefined : await readDaybook({ kind: 'person', id: wish.personId, day });
    await assertFits(wish, own, person);
    const span = spanOf(wish);
    await writeDaybook(own, [...own.spans, wish.at ? { ...span, location: wish.at } : span], wish.now);
    if (person) await writeDaybook(person, [...person.spans, span], wish.now);
  });
}

async function assertFits(wish: Claim, own: Daybook, person: Daybook | undefined): Promise<void> {
  const work = (await workOfAll())(wish.resource.id);
  const day: LoadedDay = {
    frames: work?.onDay(own.key.day).frames ?? [],
    spans: own.spans,
    personSpans: person?.spans ?? [],
    dailyMaximum: work?.dailyMaximum,
  };
  const wanted: Wanted = {
    rules: timeRulesOf(wish.offer),
    party: wish.party,
    at: wish.at,
    ignoring: wish.ignoring,
  };
  const start = wish.start.getTime();
  // A daybook is one day, so nothing may reach into the next one.
  if (dayOf(endOf(wish).getTime() - 1) !== own.key.day) throw refused('outside');
  const prepared = prepareDay(day, wanted, wish.now.getTime());
  const { refusal } = wish.overrule
    ? judgeOverruled(prepared, wanted, start)
    : judge(prepared, wanted, start, wish.now.getTime());
  if (refusal === 'personBusy') throw personBusy(lessonIn(day.personSpans, wish));
  if (refusal) throw refused(refusal);
}

/** The lesson of the person that is in the way; nothing when it is another appointment. */
const lessonIn = (spans: readonly DaySpan[], wish: Claim): string | undefined =>
  spans.find(({ title, from, to }) => title && from < endOf(wish) && wish.start < to)?.title;

const endOf = ({ start, offer }: Claim): Date => new Date(start.getTime() + offer.durationMinutes * minuteMs);

const spanOf = (wish: Claim): DaySpan => ({
  ownerId: wish.ownerId,
  offerId: wish.offer._id,
  from: wish.start,
  to: endOf(wish),
  beforeMinutes: wish.offer.bufferBeforeMinutes,
  afterMinutes: wish.offer.bufferAfterMinutes,
  party: wish.party,
  ...(wish.heldUntil ? { heldUntil: wish.heldUntil } : {}),
});
