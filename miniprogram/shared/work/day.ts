/** A worker's visits of today: from the server, or as the phone last heard of them today. */
import { call } from '../api/client';
import type { Answer } from '../api/types';
import { civilDay } from '../format/days';
import { keptToday, unlessOffline } from '../session/kept-today';
import { useSession } from '../session/session';
import type { Attempt, Progress } from './visit-state';

export type WorkerDay = Answer<'GET /desk/day'>;
export type DayStop = WorkerDay['stops'][number];
export type FollowUp = WorkerDay['followUps'][number];
export type StaffAppointment = Answer<'GET /desk/appointments/:id'>;

interface Kept {
  day: WorkerDay;
  visits: Record<string, Omit<StaffAppointment, 'record'>>;
}
const { read, keep } = keptToday<Kept>('day');

const mayServe = () => useSession.getState().me?.staff?.permissions.includes('appointments.serve') ?? false;

export async function loadDay(): Promise<WorkerDay> {
  if (!mayServe()) return { date: civilDay(new Date()), stops: [], followUps: [] };
  return unlessOffline(
    async () => {
      const day = await call('GET /desk/day', {});
      keep({ day });
      return day;
    },
    () => read().day,
  );
}

export const progressOf = ({ state, next, checkedInAt }: DayStop): Progress => ({
  state,
  next,
  checkedInAt,
  attempts: [],
});

/** One visit for its page: the stop of today knows the whole name and the number. */
export interface VisitFacts extends Progress {
  id: string;
  stop?: DayStop | undefined;
  whole?: Omit<StaffAppointment, 'record'> & Partial<Pick<StaffAppointment, 'record'>>;
}

export async function loadVisit(id: string): Promise<VisitFacts> {
  const { day, visits = {} } = read();
  const stop = day?.stops.find((other) => other.id === id);
  const last = visits[id];
  return unlessOffline<VisitFacts>(
    async () => {
      const whole = await call('GET /desk/appointments/:id', { params: { id } });
      const { record: _sealed, ...rest } = whole;
      if (stop) keep({ visits: { ...visits, [id]: rest } });
      return factsOf(stop, whole);
    },
    () => (last ? factsOf(stop, last) : stop && { id, stop, ...progressOf(stop) }),
  );
}

function factsOf(stop: DayStop | undefined, whole: NonNullable<VisitFacts['whole']>): VisitFacts {
  return {
    id: whole.id,
    stop,
    whole,
    state: whole.state,
    next: nextOf(whole),
    checkedInAt: whole.checkIn?.at,
    attempts: whole.attempts.map(({ step, at, note }): Attempt => ({ step, at, note })),
  };
}

function nextOf({ state, followUp, can }: NonNullable<VisitFacts['whole']>): Progress['next'] {
  if (state === 'pending') return can.confirm ? 'confirm' : undefined;
  if (state === 'booked') return 'checkIn';
  // Checking out is allowed once there is a record.
  if (state === 'underway') return can.checkOut ? 'checkOut' : 'record';
  return state === 'done' && followUp && !followUp.doneAt ? 'followUp' : undefined;
}
