/** The working time of every worker and room, put together from plans, duty hours, leave, closures and the calendar. */
import { organisation, type Organisation } from '../accounts/index.ts';
import { calendarOf } from '../catalogue/index.ts';
import type { WorkingCalendar } from '../kernel/calendar.ts';
import { dateOf, publishedKind } from '../kernel/calendar-days.ts';
import type { ClosureDocument } from './model/closure.ts';
import type { PlanDocument, WeeklyFrame } from './model/plan.ts';
import { workingTime, type CalendarDay, type TimeOff, type WorkingDay } from './rules/working-time.ts';
import { setup, type Setup } from './setup.ts';

export interface WorkOf {
  onDay: (day: number) => WorkingDay;
  dailyMaximum?: number;
  /** Closures and the calendar of this unit and of those above hold. */
  unitId: string;
  unitPath: string;
  weekly: readonly WeeklyFrame[];
}

interface Known {
  calendar: WorkingCalendar;
  work: WorkOf;
}

let made: { setup: Setup; organised: Organisation; byResource: Map<string, Known> } | undefined;

/** Everybody's work as it is set up now; nothing for an id that is neither a worker nor a room in use. */
export async function workOfAll(): Promise<(resourceId: string) => WorkOf | undefined> {
  const [current, organised] = [await setup(), await organisation()];
  if (made?.setup !== current || made.organised !== organised) {
    made = { setup: current, organised, byResource: new Map() };
  }
  const { byResource } = made;
  return (resourceId) => {
    const home = homeOf(resourceId, current, organised);
    if (!home) return undefined;
    const calendar = calendarOf(home.path);
    const known = byResource.get(resourceId);
    if (known?.calendar === calendar) return known.work;
    const work = workOf(resourceId, home, calendar, current, organised);
    byResource.set(resourceId, { calendar, work });
    return work;
  };
}

/** What decides about working time; a part of what is set up, so that it can be supposed to be otherwise. */
export interface WorkSetup {
  rooms: Setup['rooms'];
  plans: ReadonlyMap<string, Pick<PlanDocument, 'weekly' | 'dailyMaximum' | 'exceptions'>>;
  closures: readonly Pick<ClosureDocument, 'unitId' | 'from' | 'to' | 'reason'>[];
}

/** Everybody's work if this were set up, and when a unit is open, by its id; nothing of it is kept. */
export const workAsIf =
  (supposed: WorkSetup, organised: Organisation, calendar?: WorkingCalendar) =>
  (id: string): WorkOf | undefined => {
    const home = homeOf(id, supposed, organised) ?? organised.units.get(id);
    return home && workOf(id, home, calendarOf(home.path, calendar), supposed, organised);
  };

/** A worker's first post, or where the room is. */
function homeOf(id: string, { rooms }: WorkSetup, { units, members }: Organisation) {
  const room = rooms.get(id);
  if (room) return room.active ? units.get(room.unitId) : undefined;
  const post = members.get(id)?.posts[0];
  return post && units.get(post.unitId);
}

function workOf(
  id: string,
  home: { _id: string; path: string },
  calendar: WorkingCalendar,
  { plans, closures }: WorkSetup,
  { members }: Organisation,
): WorkOf {
  const plan = plans.get(id);
  const member = members.get(id);
  const weekly = weeklyOf(plan, member?.dutyFrames ?? [], calendar);
  const exceptions = new Map(plan?.exceptions.map((exception) => [exception.date, exception]));
  const off: TimeOff[] = [
    ...(member?.leaves ?? []).map(({ from, to, reason }) => ({ from, to, label: reason ?? '请假' })),
    ...closures
      .filter(({ unitId }) => home.path.includes(`/${unitId}/`))
      .map(({ from, to, reason }) => ({ from, to, label: `停业：${reason}` })),
  ];
  const known = new Map<number, WorkingDay>();
  return {
    onDay: (day) => {
      const before = known.get(day);
      if (before) return before;
      const exception = exceptions.get(dateOf(day));
      const today = workingTime({ weekly, exception, calendar: calendarDay(calendar, day), off }, day);
      // Anybody may ask for any date, so what is kept has an end.
      if (known.size >= daysKept) known.clear();
      known.set(day, today);
      return today;
    },
    ...(plan?.dailyMaximum === undefined ? {} : { dailyMaximum: plan.dailyMaximum }),
    unitId: home._id,
    unitPath: home.path,
    weekly,
  };
}

const daysKept = 400;

/** The written plan; else the worker's duty hours; else the office hours of the unit. */
export function weeklyOf(
  plan: Pick<PlanDocument, 'weekly'> | undefined,
  dutyFrames: readonly WeeklyFrame[],
  calendar: WorkingCalendar,
): readonly WeeklyFrame[] {
  if (plan?.weekly) return plan.weekly;
  if (dutyFrames.length > 0) return dutyFrames;
  return calendar.definition.week.flatMap((frames, index) =>
    frames.map((frame) => ({ weekday: index + 1, from: frame.startMinute, to: frame.endMinute })),
  );
}

function calendarDay({ definition }: WorkingCalendar, day: number): CalendarDay {
  const date = dateOf(day);
  const local = definition.overrides.find((override) => override.date === date);
  return {
    kind: definition.followsPublicHolidays ? publishedKind(date) : 'ordinary',
    ...(local
      ? { local: local.frames.map((frame) => ({ from: frame.startMinute, to: frame.endMinute })) }
      : {}),
  };
}
