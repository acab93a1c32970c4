/** A worker's day: the stops in order of time with the walk between them, and what has to be asked after. */
import type { StaffActor } from '../../kernel/actor.ts';
import { audit } from '../../kernel/audit.ts';
import { civilDate, daysAfter, startOf } from '../../kernel/calendar-days.ts';
import { travelMinutes } from '../../availability/index.ts';
import { residentFacts, residentPhone } from '../../people/index.ts';
import type { AppointmentDocument } from '../model/document.ts';
import { findAppointments } from './collection.ts';

export interface Stop {
  appointment: AppointmentDocument;
  travelMinutes: number;
  /** Whole name and number, only of today. */
  person?: { name: string; phone?: string };
}

export interface WorkerDay {
  date: string;
  stops: Stop[];
  followUps: Pick<Stop, 'appointment' | 'person'>[];
}

const notOnTheWay = ['held', 'lapsed', 'cancelled'];

export async function dayOfWorker(
  { actor, now, ip }: { actor: StaffActor; now: Date; ip?: string },
  date = civilDate(now.getTime()),
): Promise<WorkerDay> {
  const from = startOf(date);
  const to = startOf(daysAfter(date, 1));
  const [appointments, asked] = await Promise.all([
    findAppointments(
      { 'provider.id': actor.id, start: { $gte: from, $lt: to }, state: { $nin: notOnTheWay } },
      { sort: { start: 1, _id: 1 }, limit: 60 },
    ),
    findAppointments(
      {
        'provider.id': actor.id,
        'followUp.dueAt': { $lt: to },
        'followUp.doneAt': { $exists: false },
        state: 'done',
      },
      { sort: { 'followUp.dueAt': 1, _id: 1 }, limit: 60 },
    ),
  ]);
  const isToday = date === civilDate(now.getTime());
  const people = new Set([...appointments, ...asked].map(({ served }) => served.residentId)).size;
  if (isToday && people > 0) await recordLook({ actor, now, ip }, date, people);
  const seen = isToday ? personOf : () => Promise.resolve({});
  const stops = await Promise.all(
    appointments.map(async (appointment, index): Promise<Stop> => ({
      appointment,
      travelMinutes: travelMinutes(appointments[index - 1]?.place.location, appointment.place.location),
      ...(await seen(appointment)),
    })),
  );
  const followUps = await Promise.all(
    asked.map(async (appointment) => ({ appointment, ...(await seen(appointment)) })),
  );
  return { date, stops, followUps };
}

/** One entry for the whole list: the worker has to find and call the people of today. Without it nothing is shown. */
const recordLook = (
  who: { actor: StaffActor; now: Date; ip?: string | undefined },
  date: string,
  people: number,
): Promise<void> =>
  audit(
    { actor: who.actor, now: who.now, ...(who.ip ? { ip: who.ip } : {}) },
    {
      action: 'appointments.revealDay',
      target: { kind: 'day', id: date },
      reason: `当天上门和回访，${people} 位居民`,
      scopePath: who.actor.post.unitPath,
    },
  );

async function personOf({ served }: AppointmentDocument): Promise<Pick<Stop, 'person'>> {
  const [facts, phone] = await Promise.all([
    residentFacts(served.residentId),
    residentPhone(served.residentId),
  ]);
  return facts ? { person: { name: facts.name, ...(phone ? { phone } : {}) } } : {};
}
