/** How a booking of the demo goes on: the visit with its record, a rating, a closed door, a cancellation. */
import {
  attempt,
  cancel,
  checkIn,
  checkOut,
  miss,
  rate,
  record,
  unanswered,
  type AppointmentDocument,
} from '../appointments/index.ts';
import type { OfferDocument } from '../availability/index.ts';
import type { ResidentActor, StaffActor } from '../kernel/actor.ts';
import type { Chance } from './random.ts';
import { recordsOf, visitComplaints, visitPraise } from './texts/visits.ts';

const minute = 60_000;
const hour = 60 * minute;

type Outcome = 'done' | 'cancelled' | 'late' | 'missed' | 'unanswered';

/** One step at its moment; it answers what follows. */
export interface Played {
  /** Absent for the booking itself. */
  outcome?: Outcome | 'rated';
  run: (at: Date) => Promise<{ at: Date; played: Played }[]>;
}

interface Cast {
  server: StaffActor;
  actor: ResidentActor;
  random: Chance;
  /** The demo ends here: what is still to come stays as it is. */
  now: Date;
}

const chances: readonly (readonly [Outcome, number])[] = [
  ['done', 82],
  ['cancelled', 7],
  ['late', 3],
  ['missed', 4],
  ['unanswered', 4],
];

export function outcomeOf(appointment: AppointmentDocument, cast: Cast): { at: Date; played: Played }[] {
  const outcome = cast.random.weighted(chances);
  const at = momentOf(appointment, outcome);
  const run = steps[outcome];
  return [{ at, played: { outcome, run: (moment) => run(appointment, cast, moment) } }];
}

function momentOf({ start, bookedAt, createdAt }: AppointmentDocument, outcome: Outcome): Date {
  const made = (bookedAt ?? createdAt).getTime();
  switch (outcome) {
    case 'cancelled':
      return new Date(Math.max(made + hour, start.getTime() - 30 * hour));
    case 'late':
      return new Date(Math.max(made + hour, start.getTime() - 3 * hour));
    case 'missed':
      return new Date(start.getTime() + 20 * minute);
    default:
      return start;
  }
}

type Step = (appointment: AppointmentDocument, cast: Cast, at: Date) => ReturnType<Played['run']>;

const called: Step = async ({ _id }, { actor, random }, at) => {
  const reason = random.pick(['notNeeded', 'otherTime', 'unwell'] as const);
  await cancel({ actor, now: at }, { id: _id, reason });
  return [];
};

const steps: Record<Outcome, Step> = {
  done: visit,
  cancelled: called,
  late: called,
  missed: async ({ _id, placeKind }, { server }, at) => {
    const note = placeKind === 'home' ? '约好的时间家里没有人，电话说忘了' : '到点没有来，电话说忘了';
    await miss({ actor: server, now: at }, { id: _id, note });
    return [];
  },
  unanswered: async (appointment, { server }, at) => {
    const { _id: id, placeKind } = appointment;
    const after = (minutes: number) => ({ actor: server, now: new Date(at.getTime() + minutes * minute) });
    if (placeKind !== 'home') return [];
    await attempt(after(2), { id, step: 'retry' });
    await attempt(after(6), { id, step: 'contact', note: '电话没有人接' });
    await attempt(after(10), { id, step: 'neighbour', note: '邻居说早上去女儿家了' });
    await unanswered(after(16), { id, note: '邻居确认平安，改天再约' });
    return [];
  },
};

async function visit(
  appointment: AppointmentDocument,
  { server, actor, random, now }: Cast,
  at: Date,
): ReturnType<Played['run']> {
  const { _id: id, kind, placeKind, place, end } = appointment;
  const began = new Date(at.getTime() + random.between(-4, 8) * minute);
  const by =
    placeKind === 'home' && place.location
      ? ({ way: 'place', point: place.location, accuracyMetres: random.between(8, 60) } as const)
      : ({ way: 'centre' } as const);
  await checkIn({ actor: server, now: began }, { id, by });
  const ended = new Date(end.getTime() + random.between(-5, 12) * minute);
  if (ended > now) return [];
  const written = { actor: server, now: new Date(ended.getTime() - 2 * minute) };
  const followUpDays = random.happens(0.15) ? { followUpDays: random.between(3, 14) } : {};
  await record(written, {
    id,
    ...random.pick(recordsOf[kind]),
    photoIds: [],
    consent: true,
    confirmedBy: 'unable',
    ...followUpDays,
  });
  await checkOut({ actor: server, now: ended }, { id });
  if (!random.happens(0.6)) return [];
  const rated = new Date(ended.getTime() + random.between(1, 30) * hour);
  const good = random.happens(0.93);
  const satisfaction = good ? random.between(4, 5) : random.between(1, 3);
  const words = random.happens(0.4) ? { words: random.pick(good ? visitPraise : visitComplaints) } : {};
  const run = async (moment: Date) => {
    await rate({ actor, now: moment }, { id, satisfaction, ...words });
    return [];
  };
  return [{ at: rated, played: { outcome: 'rated', run } }];
}

/** Plausible answers to whatever the offer asks. */
export const answersFor = (offer: OfferDocument, random: Chance) =>
  offer.questions
    .filter(({ required }) => required)
    .map(({ id: questionId, kind, options = [] }) => ({
      questionId,
      text:
        kind === 'choice'
          ? random.pick(options)
          : kind === 'yesNo'
            ? random.pick(['是', '否'])
            : '第一人民医院骨科',
    }));
