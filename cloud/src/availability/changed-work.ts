/** Who works when before and after a change that somebody is about to make: nothing of it is stored. */
import { organisation, type Organisation } from '../accounts/index.ts';
import type { Actor } from '../kernel/actor.ts';
import { workingCalendar, type WorkingCalendar } from '../kernel/calendar.ts';
import { dayNumber } from '../kernel/calendar-days.ts';
import { notFound } from '../kernel/errors.ts';
import type { WorkChange } from './contract.ts';
import { managedResource, resourcesIn } from './managed.ts';
import { can } from './policy.ts';
import { workedOn, type WorkDay } from './queries.ts';
import { setup } from './setup.ts';
import { workAsIf, type WorkSetup } from './working-days.ts';

type Worked = Omit<WorkDay, 'date' | 'spans'>;

export interface ChangedWork {
  /** Workers and rooms whose time the change touches. */
  resourceIds: readonly string[];
  /** The unit that it touches as a whole, with everything below it. */
  unitPath?: string;
  /** Of a worker, a room, or a unit as its calendar opens it. */
  before: (id: string, date: string) => Worked;
  after: (id: string, date: string) => Worked;
}

type Touched = Pick<ChangedWork, 'resourceIds' | 'unitPath'>;

export async function changedWork(actor: Actor, change: WorkChange): Promise<ChangedWork> {
  const touched = await touchedBy(actor, change);
  const [current, organised] = [await setup(), await organisation()];
  const dayIn = (work: ReturnType<typeof workAsIf>) => (resourceId: string, date: string) =>
    workedOn(work(resourceId), dayNumber(date));
  return {
    ...touched,
    before: dayIn(remembering(workAsIf(current, organised))),
    after: dayIn(
      remembering(workAsIf(withChange(current, change), withMember(organised, change), calendarIn(change))),
    ),
  };
}

/** Another scope's worker, room or unit does not exist. */
async function touchedBy(actor: Actor, change: WorkChange): Promise<Touched> {
  if (change.what === 'leave' || change.what === 'duty')
    return { resourceIds: await colleague(actor, change.resourceId) };
  if (change.what !== 'closure' && change.what !== 'calendar') {
    return { resourceIds: [(await managedResource(actor, change.resourceId)).id] };
  }
  const unitPath = (await organisation()).units.get(change.unitId)?.path;
  if (unitPath === undefined || !can.manage(actor, unitPath)) {
    throw notFound('availability.noUnit', '没有找到这个单位');
  }
  return { resourceIds: (await resourcesIn(unitPath)).map(({ id }) => id), unitPath };
}

/** Anybody has duty hours and takes leave, also who serves nobody, and may teach; a stranger's is nobody's here. */
async function colleague(actor: Actor, id: string): Promise<string[]> {
  const { units, members } = await organisation();
  const paths = members.get(id)?.posts.map(({ unitId }) => units.get(unitId)?.path ?? '') ?? [];
  return paths.some((path) => path !== '' && can.manage(actor, path)) ? [id] : [];
}

function remembering<T>(look: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>();
  return (id) => {
    const found = known.get(id) ?? look(id);
    known.set(id, found);
    return found;
  };
}

/** What is set up, with the change in it. */
export function withChange(current: WorkSetup, change: WorkChange): WorkSetup {
  switch (change.what) {
    case 'week':
      return withPlan(current, change.resourceId, { weekly: change.weekly });
    case 'day':
      return withPlan(current, change.resourceId, {
        exceptions: [
          ...exceptionsBut(current, change.resourceId, change.exception.date),
          { ...change.exception },
        ],
      });
    case 'plainDay':
      return withPlan(current, change.resourceId, {
        exceptions: exceptionsBut(current, change.resourceId, change.date),
      });
    case 'closure': {
      const { unitId, from, to, reason } = change;
      const closure = { unitId, from: new Date(from), to: new Date(to), reason };
      return { ...current, closures: [...current.closures, closure] };
    }
    case 'roomOff': {
      const room = current.rooms.get(change.resourceId);
      return room
        ? { ...current, rooms: new Map([...current.rooms, [room._id, { ...room, active: false }]]) }
        : current;
    }
    case 'leave':
    case 'duty':
    case 'calendar':
      return current;
  }
}

type Plan = WorkSetup['plans'] extends ReadonlyMap<string, infer P> ? P : never;

function withPlan(current: WorkSetup, id: string, part: Partial<Plan>): WorkSetup {
  const plan = { exceptions: [], ...current.plans.get(id), ...part };
  return { ...current, plans: new Map([...current.plans, [id, plan]]) };
}

const exceptionsBut = ({ plans }: WorkSetup, id: string, date: string): Plan['exceptions'] =>
  plans.get(id)?.exceptions.filter((known) => known.date !== date) ?? [];

/** Leave and duty hours are kept with the person. */
export function withMember(organised: Organisation, change: WorkChange): Organisation {
  if (change.what !== 'leave' && change.what !== 'duty') return organised;
  const member = organised.members.get(change.resourceId);
  if (!member) return organised;
  const part =
    change.what === 'duty' ? { dutyFrames: change.dutyFrames } : { leaves: leavesWith(member, change) };
  return { ...organised, members: new Map([...organised.members, [member._id, { ...member, ...part }]]) };
}

type Member = Organisation['members'] extends ReadonlyMap<string, infer M> ? M : never;

const leavesWith = (
  { leaves }: Member,
  { from, to, reason }: Extract<WorkChange, { what: 'leave' }>,
): Member['leaves'] => [
  ...leaves,
  { id: 'supposed', from: new Date(from), to: new Date(to), ...(reason ? { reason } : {}) },
];

/** Office hours are kept in the catalogue. */
function calendarIn(change: WorkChange): WorkingCalendar | undefined {
  if (change.what !== 'calendar') return undefined;
  const { unitId: id, week, followsPublicHolidays, overrides } = change;
  return workingCalendar({ id, name: '', week, followsPublicHolidays, overrides });
}
