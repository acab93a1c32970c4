/** Makes what can be booked by the same commands that the admin uses: rooms, plans, single dates, offers. */
import { addClosure, addException, createOffer, createRoom, savePlan } from '../availability/index.ts';
import { civilDate, dayAt, dayOf, weekdayOf } from '../kernel/calendar-days.ts';
import type { CommandContext } from '../kernel/context.ts';
import { inParallel } from './in-parallel.ts';
import type { DemoPeople, MadeUnit } from './people-of-the-demo.ts';
import { plannedOffers, plannedRooms, workerWeek, workerWeekWithSaturday } from './plan-offers.ts';
import type { DistrictPlan, PlannedStaff } from './planned.ts';

const atOnce = 16;
/** A full week of those of the pictures; all others have the usual one. */
const weeklyHours: Record<string, number> = { 李敏: 36, 何佩: 36, 赵一宁: 32, 郭秋燕: 36 };

/** `today` is when the demo is loaded; single dates lie around it. */
export async function makeOffers(
  plan: DistrictPlan,
  people: DemoPeople,
  context: CommandContext,
  today: Date,
): Promise<void> {
  const stations = plan.units
    .filter((unit) => unit.kind === 'station')
    .map(({ key }) => madeUnit(people, key));
  const streets = plan.units.filter((unit) => unit.kind === 'street').map(({ key }) => madeUnit(people, key));
  const rooms = await makeRooms(stations, context);
  await makePlans(plan, people, context, today);
  const dayOff = dayAt(nextWeekday(dayOf(today.getTime()), 4) + 7);
  await addClosure(context, {
    unitId: madeUnit(people, 's1c2st').id,
    from: new Date(dayOff),
    to: new Date(dayOff + 86_400_000),
    reason: '楼里换水管，停水一天',
  });
  for (const { at, rooms: names = [], ...offer } of plannedOffers) {
    const groups =
      at === 'eachStation' ? stations.map((station) => [station]) : [at === 'stations' ? stations : streets];
    for (const units of groups) {
      const unitIds = units.map(({ id }) => id);
      const own = rooms.filter((room) => names.includes(room.name) && unitIds.includes(room.unitId));
      await createOffer(context, { ...offer, unitIds, roomIds: own.map(({ id }) => id) });
    }
  }
}

async function makeRooms(stations: MadeUnit[], context: CommandContext) {
  const made: { id: string; name: string; unitId: string }[] = [];
  for (const station of stations) {
    for (const { name, place, weekly } of plannedRooms) {
      const where = place.replace('{short}', station.name.slice(0, 2));
      const { _id: id } = await createRoom(context, { name, unitId: station.id, place: where });
      if (weekly) await savePlan(context, { id, weekly, weeklyMinutes: minutesOf(weekly), version: 0 });
      made.push({ id, name, unitId: station.id });
    }
  }
  return made;
}

async function makePlans(
  plan: DistrictPlan,
  people: DemoPeople,
  context: CommandContext,
  today: Date,
): Promise<void> {
  const workers = plan.staff.filter((worker) => worker.posts.some(({ role }) => role === 'socialWorker'));
  const entries = [...workers.entries()];
  await inParallel(entries, atOnce, async ([index, worker]) => {
    const id = people.staff.get(worker.key) as string;
    const weekly = index % 3 === 1 ? workerWeekWithSaturday : workerWeek;
    const weeklyMinutes = (weeklyHours[worker.name] ?? 35) * 60;
    await savePlan(context, { id, weekly, weeklyMinutes, dailyMaximum: 6, version: 0 });
    for (const exception of exceptionsOf(worker, index, today))
      await addException(context, { id, ...exception });
  });
}

/** A training day that everybody takes in turn, a meeting, a shift at the weekend. */
function exceptionsOf(worker: PlannedStaff, index: number, today: Date) {
  const now = dayOf(today.getTime());
  const on = (weekday: number, weeks: number) => civilDate(dayAt(nextWeekday(now, weekday) + weeks * 7));
  const training = { date: on(3, index % 4), frames: [], reason: '培训：适老化改造' };
  if (worker.name === '李敏') return [{ ...training, date: on(3, 0) }];
  if (index % 4 === 0) return [training];
  const morning = { from: 510, to: 720 };
  if (index % 4 === 1) return [{ date: on(5, 1), frames: [morning], reason: '下午社区联席会议' }];
  return index % 8 === 2 ? [{ date: on(7, 0), frames: [{ from: 540, to: 960 }], reason: '周日值班' }] : [];
}

/** The first such day after today. */
const nextWeekday = (day: number, weekday: number): number =>
  day + 1 + ((weekday - weekdayOf(day + 1) + 7) % 7);

const minutesOf = (weekly: readonly { from: number; to: number }[]): number =>
  weekly.reduce((sum, { from, to }) => sum + to - from, 0);

const madeUnit = ({ units }: DemoPeople, key: string): MadeUnit => units.get(key) as MadeUnit;
