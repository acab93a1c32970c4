/** Measures the calendar: 30 days of starts for 20 workers with full daybooks, the rules alone and with the database. */
import {
  availableSlots,
  claim,
  createOffer,
  offerOf,
  resourcesOf,
  savePlan,
  type OfferDocument,
} from '../availability/index.ts';
import { inParallel } from '../demo/in-parallel.ts';
import { chance, type Chance } from '../demo/random.ts';
import { plannedOffers, workerWeekWithSaturday } from '../demo/plan-offers.ts';
import { readSpans } from '../availability/daybooks/days.ts';
import { daybookId } from '../availability/model/daybook.ts';
import { slotsOf } from '../availability/rules/slots.ts';
import { timeRulesOf } from '../availability/time-rules.ts';
import { workOfAll } from '../availability/working-days.ts';
import { dayNumber, startOf } from '../kernel/calendar-days.ts';
import { newId } from '../kernel/ids.ts';
import { aStaff, aUnit, systemContext } from '../testing/organisation.ts';

const workers = 20;
const days = 30;
const warmUp = 20;
const runs = 200;
/** Tuesday morning in Shanghai. */
const now = new Date('2026-11-24T00:00:00Z');
const from = '2026-11-24';

export interface SlotFigures {
  op: 'slots';
  workers: number;
  days: number;
  /** With the database: one query for all daybooks, then the rules. */
  p50Ms: number;
  p99Ms: number;
  /** The rules alone. */
  ruleP50Ms: number;
  ruleP99Ms: number;
  slotsPerSecond: number;
}

/** Needs a connected database in which nobody else is at work; leaves a station with its bookings behind. */
export async function measureSlots(): Promise<SlotFigures> {
  const offer = await makeWorld();
  const resources = await resourcesOf(offer);
  const home = { lng: 114.51, lat: 22.71 };
  const wish = { offer, resources, from, days, party: 1, at: home, personId: 'somebody', now };
  let starts = 0;
  const whole = await timesOf(async () => {
    starts = 0;
    for (const calendar of (await availableSlots(wish)).values()) {
      for (const day of calendar) starts += day.slots.length;
    }
  });
  const loaded = await load(resources);
  const wanted = { rules: timeRulesOf(offer), party: 1, at: home };
  const rule = await timesOf(() => {
    for (const calendar of loaded) slotsOf(wanted, calendar, now);
    return Promise.resolve();
  });
  return {
    ...{ op: 'slots', workers, days },
    ...{ p50Ms: share(whole, 0.5), p99Ms: share(whole, 0.99) },
    ...{ ruleP50Ms: share(rule, 0.5), ruleP99Ms: share(rule, 0.99) },
    slotsPerSecond: Math.round((starts / share(whole, 0.5)) * 1000),
  };
}

/** A station with 20 workers, each with a plan and about four visits a day. */
async function makeWorld(): Promise<OfferDocument> {
  const context = systemContext(now);
  const station = await aUnit(now, { kind: 'station', parentId: await aUnit(now) });
  const [visit] = plannedOffers;
  if (!visit) throw new Error('no offer is planned');
  const { at: _at, rooms: _rooms, ...planned } = visit;
  const draft = { ...planned, unitIds: [station], roomIds: [], horizonDays: days };
  const offer = await offerOf((await createOffer(context, draft))._id);
  if (!offer) throw new Error('the offer is not there');
  const indexes = Array.from({ length: workers }, (_, index) => index);
  await inParallel(indexes, 8, async (index) => {
    const { id } = await aStaff(now, { role: 'socialWorker', unitId: station });
    await savePlan(context, { id, weekly: workerWeekWithSaturday, weeklyMinutes: 2160, version: 0 });
    await fillDaybooks({ kind: 'staff', id }, offer, chance(index));
  });
  return offer;
}

async function fillDaybooks(resource: { kind: 'staff'; id: string }, offer: OfferDocument, random: Chance) {
  const midnight = startOf(from).getTime();
  for (let day = 0; day < days; day += 1) {
    for (const minute of random.some([510, 570, 630, 840, 900, 960], 4)) {
      const start = new Date(midnight + day * 86_400_000 + minute * 60_000);
      const at = { lng: 114.5 + random.next() * 0.02, lat: 22.7 + random.next() * 0.02 };
      const booked = { personId: newId(), ownerId: newId(), offer, party: 1, at, overrule: true, now };
      await claim({ ...booked, resource, start });
    }
  }
}

async function load(resources: readonly { id: string }[]) {
  const workOf = await workOfAll();
  const first = dayNumber(from);
  const dates = Array.from({ length: days }, (_, index) => {
    const date = new Date(Date.parse(from) + index * 86_400_000).toISOString().slice(0, 10);
    return { number: first + index, date };
  });
  const spans = await readSpans(
    resources.flatMap(({ id }) => dates.map(({ date }) => daybookId('staff', id, date))),
  );
  return resources.map(({ id }) =>
    dates.map(({ number, date }) => ({
      number,
      day: {
        frames: workOf(id)?.onDay(number).frames ?? [],
        spans: spans.get(daybookId('staff', id, date)) ?? [],
        personSpans: [],
      },
    })),
  );
}

async function timesOf(work: () => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (let run = -warmUp; run < runs; run += 1) {
    const started = performance.now();
    await work();
    if (run >= 0) times.push(performance.now() - started);
  }
  return times.sort((left, right) => left - right);
}

const share = (times: readonly number[], part: number): number =>
  Number((times[Math.floor(times.length * part)] ?? 0).toFixed(2));
