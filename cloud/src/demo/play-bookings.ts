/** Plays 60 days of bookings through the commands: 40 behind, 20 ahead, visits made, missed, called off and waited for. */
import {
  activeOffers,
  availableSlots,
  dayOfWork,
  resourcesOf,
  type OfferDocument,
} from '../availability/index.ts';
import { organisation } from '../accounts/index.ts';
import type { Actor, ResidentActor } from '../kernel/actor.ts';
import { civilDate, startOf } from '../kernel/calendar-days.ts';
import { AppError } from '../kernel/errors.ts';
import { book, confirm, joinWaitlist } from '../appointments/index.ts';
import { residentFacts } from '../people/index.ts';
import { makeConflicts } from './make-conflicts.ts';
import { inParallel } from './in-parallel.ts';
import { answersFor, outcomeOf, type Played } from './booking-outcomes.ts';
import { staffActor, type DemoPeople } from './people-of-the-demo.ts';
import type { DistrictPlan, PlannedResident, PlannedStaff } from './planned.ts';
import { chance, type Chance } from './random.ts';
import { Timeline } from './timeline.ts';

const hour = 3_600_000;
const day = 24 * hour;
const daysAhead = 20;
const stretch = 6 * hour;
const atOnce = 12;

export interface BookingReport {
  booked: number;
  /** What the rules would not have, by error code: a few, where days were full. */
  refused: Record<string, number>;
}

interface Wanted {
  worker: PlannedStaff;
  resident: PlannedResident;
  date: string;
}

/** A step of one wish; those of one station share workers and neighbours, so they go one after the other. */
interface Step {
  station: string;
  wish: number;
  played: Played;
}

/** Those of the pictures are well filled, others have a visit every few days. */
const busy = new Set(['李敏', '何佩', '赵一宁', '郭秋燕']);

export async function playBookings(
  plan: DistrictPlan,
  people: DemoPeople,
  { now, daysBehind }: { now: Date; daysBehind: number },
): Promise<BookingReport> {
  const random = chance(97);
  const report: BookingReport = { booked: 0, refused: {} };
  const timeline = new Timeline<Step>();
  const stage = { people, offers: await activeOffers(), now };
  for (const [wish, wanted] of wishes(plan, random, { now, daysBehind }).entries()) {
    const at = bookedAt(wanted, random, now);
    const its = { ...stage, random: chance(wish) };
    const played = { run: (moment: Date) => open(its, wanted, moment) };
    timeline.add(at.getTime(), { station: stationOf(wanted.worker), wish, played });
  }
  for (let first = timeline.next(); first !== undefined && first <= now.getTime(); first = timeline.next()) {
    const together = timeline.takeUntil(Math.min(first + stretch, now.getTime()));
    await inParallel(byStation(together), atOnce, async (steps) => {
      for (const { at, item } of steps) await take(item, at, timeline, report);
    });
  }
  await fillWaitingList({ ...stage, random }, plan, now);
  await makeConflicts(plan, people, now);
  return report;
}

type Timed = { at: number; item: Step };

/** The same order on every machine, whichever station was quicker before. */
function byStation(steps: readonly Timed[]): Timed[][] {
  const stations = new Map<string, Timed[]>();
  for (const step of steps) {
    stations.set(step.item.station, [...(stations.get(step.item.station) ?? []), step]);
  }
  return [...stations.values()].map((its) => its.sort((a, b) => a.at - b.at || a.item.wish - b.item.wish));
}

async function take(step: Step, at: number, timeline: Timeline<Step>, report: BookingReport): Promise<void> {
  try {
    for (const { at: then, played } of await step.played.run(new Date(at))) {
      timeline.add(then.getTime(), { ...step, played });
    }
    if (step.played.outcome === undefined) report.booked += 1;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    report.refused[error.code] = (report.refused[error.code] ?? 0) + 1;
  }
}

const stationOf = ({ posts: [post] }: PlannedStaff): string => post?.unitKey ?? '';

function wishes(
  plan: DistrictPlan,
  random: Chance,
  { now, daysBehind }: { now: Date; daysBehind: number },
): Wanted[] {
  const workers = plan.staff.filter(({ posts }) => posts.some(({ role }) => role === 'socialWorker'));
  const wanted: Wanted[] = [];
  for (let offset = -daysBehind; offset < daysAhead; offset += 1) {
    const date = civilDate(now.getTime() + offset * day);
    for (const worker of workers) {
      const most = busy.has(worker.name) ? random.between(2, 3) : random.happens(0.25) ? 1 : 0;
      // The further ahead, the emptier.
      const count = offset > 7 ? Math.ceil(most / 3) : most;
      const station = stationOf(worker).replace(/st$/, 'g');
      const near = plan.residents.filter(
        ({ gridKey, birthYear }) => gridKey.startsWith(station) && birthYear <= 1966,
      );
      if (near.length === 0) continue;
      for (const resident of random.some(near, count)) wanted.push({ worker, resident, date });
    }
  }
  return [...wanted, ...story(plan, now)];
}

/** 李敏 has been to 王秀兰's four times, and comes again. */
function story(plan: DistrictPlan, now: Date): Wanted[] {
  const worker = plan.staff.find(({ username }) => username === 'limin');
  const [resident] = plan.residents;
  if (!worker || !resident) return [];
  return [-34, -27, -19, -9, 3].map((offset) => {
    const date = civilDate(now.getTime() + offset * day);
    return { worker, resident, date };
  });
}

function bookedAt({ date }: Wanted, random: Chance, now: Date): Date {
  const start = startOf(date).getTime();
  const before = start - random.between(1, 8) * day + random.between(8, 19) * hour;
  const latest = now.getTime() - random.between(2, 40) * hour;
  return new Date(Math.min(before, latest));
}

interface Stage {
  people: DemoPeople;
  random: Chance;
  offers: readonly OfferDocument[];
  now: Date;
}

type Next = { at: Date; played: Played };

/** Books one of the free times of that worker on that day, by the person or by the worker on the phone. */
async function open(stage: Stage, { worker, resident, date }: Wanted, at: Date): Promise<Next[]> {
  const { people, random, offers } = stage;
  const organised = await organisation();
  const staffId = people.staff.get(worker.key) ?? '';
  const server = staffActor(organised, staffId);
  const actor = people.residents.get(resident.key);
  if (!actor) return [];
  const offer = random.pick(fitting(offers, worker, resident));
  const found = await freeStart(offer, staffId, actor, date, at, random);
  if (!found) return [];
  const byStaff = random.happens(0.3);
  const wish = {
    offerId: offer._id,
    start: found,
    staffId,
    answers: answersFor(offer, random),
    ...(byStaff ? { residentId: actor.id } : {}),
  };
  const booker: Actor = byStaff ? server : actor;
  let appointment = await book({ actor: booker, now: at }, wish);
  if (appointment.state === 'pending') {
    const soon = new Date(at.getTime() + random.between(5, 90) * 60_000);
    appointment = await confirm({ actor: server, now: soon }, { id: appointment._id });
  }
  return outcomeOf(appointment, { server, actor, random, now: stage.now });
}

const fitting = (offers: readonly OfferDocument[], worker: PlannedStaff, resident: PlannedResident) => {
  const able = offers.filter(
    ({ resource, skills, eligibility, kind }) =>
      resource === 'staff' &&
      kind !== 'escort' &&
      skills.every((skill) => worker.skills.includes(skill)) &&
      resident.verificationLevel >= (eligibility.verificationLevel ?? 0) &&
      2026 - resident.birthYear >= (eligibility.minAge ?? 0),
  );
  return able.length > 0 ? able : offers.filter(({ kind }) => kind === 'homeVisit');
};

async function freeStart(
  offer: OfferDocument,
  staffId: string,
  person: ResidentActor,
  date: string,
  now: Date,
  random: Chance,
): Promise<Date | undefined> {
  const resource = (await resourcesOf(offer)).find(({ id }) => id === staffId);
  if (!resource) return undefined;
  const home = (await residentFacts(person.id))?.home;
  const days = await availableSlots({
    offer,
    resources: [resource],
    from: date,
    days: 1,
    party: 1,
    personId: person.id,
    ...(home && offer.places.includes('home') ? { at: home.location } : {}),
    now,
  });
  const free = days.get(staffId)?.flatMap(({ slots }) => slots.filter(({ left }) => left > 0)) ?? [];
  return free.length > 0 ? random.pick(free).start : undefined;
}

/** A few wait: for the busiest on a day on which she is away, others for whoever has a place first. */
async function fillWaitingList(
  { people, random, offers, now }: Stage,
  plan: DistrictPlan,
  until: Date,
): Promise<void> {
  const home = plan.residents.filter(
    ({ gridKey, birthYear }) => gridKey.startsWith('s1c1g') && birthYear < 1960,
  );
  const visits = offers.filter(({ kind }) => kind === 'homeVisit' || kind === 'counselling');
  const worker = plan.staff.find(({ username }) => username === 'limin');
  const staffId = worker && people.staff.get(worker.key);
  const soon = [1, 2, 3].map((offset) => civilDate(until.getTime() + offset * day));
  const away = staffId ? await daysAway(staffId, until) : [];
  for (const [index, resident] of random.some(home, 5).entries()) {
    const actor = people.residents.get(resident.key);
    const offer = visits[index % visits.length];
    if (!actor || !offer) continue;
    const isNamed = offer.kind === 'homeVisit' && staffId !== undefined && away.length > 0;
    const part = random.pick(['morning', 'afternoon', 'any'] as const);
    const wish = { offerId: offer._id, dates: isNamed ? away : soon, part };
    const named = isNamed ? { staffId } : {};
    try {
      await joinWaitlist({ actor, now: new Date(now.getTime() - (index + 1) * hour) }, { ...wish, ...named });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
    }
  }
}

/** Not at work for a reason of the worker's own: such a day stays full. */
async function daysAway(staffId: string, now: Date): Promise<string[]> {
  const days = (await dayOfWork([staffId], civilDate(now.getTime() + day), 7, now)).get(staffId) ?? [];
  return days.filter(({ frames, off }) => frames.length === 0 && off !== '休息').map(({ date }) => date);
}
