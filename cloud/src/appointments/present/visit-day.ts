/** A worker's day as the phone shows it: every stop with its next act, and whom to ask how it went. */
import type { StaffActor } from '../../kernel/actor.ts';
import { personTags } from '../../people/contract.constants.ts';
import type { DayStop, FollowUp } from '../contract.visits.ts';
import type { AppointmentDocument } from '../model/document.ts';
import { canMap } from '../policy.ts';
import type { Stop, WorkerDay } from '../queries/day.ts';
import { presentStaffRow } from './staff.ts';

export const presentDay = (
  { date, stops, followUps }: WorkerDay,
  actor: StaffActor,
  now: Date,
): { date: string; stops: DayStop[]; followUps: FollowUp[] } => ({
  date,
  stops: stops.map((stop) => presentStop(stop, actor, now)),
  followUps: followUps.map(({ appointment, person }) => ({
    ...presentStaffRow(appointment),
    dueAt: (appointment.followUp?.dueAt ?? appointment.end).toISOString(),
    ...whole(appointment, person),
  })),
});

function presentStop({ appointment, travelMinutes, person }: Stop, actor: StaffActor, now: Date): DayStop {
  const { place, tags, terms, checkIn } = appointment;
  const next = nextOf(appointment, actor, now);
  return {
    ...presentStaffRow(appointment),
    ...whole(appointment, person),
    ...(place.location ? { location: place.location } : {}),
    tags: tags.map((tag) => personTags[tag]),
    template: terms.recordTemplate,
    ...(checkIn ? { checkedInAt: checkIn.at.toISOString() } : {}),
    travelMinutes,
    ...(next ? { next } : {}),
  };
}

/** On another day the masked name has to do. */
const whole = (
  { served }: AppointmentDocument,
  person: Stop['person'],
): { name: string; phone?: string } => ({
  name: person?.name ?? served.nameMasked,
  ...(person?.phone ? { phone: person.phone } : {}),
});

/** The record comes before the check-out; after it only what was promised to be asked. */
function nextOf(appointment: AppointmentDocument, actor: StaffActor, now: Date): DayStop['next'] {
  const can = canMap({ actor, actsFor: new Set() }, appointment, now);
  if (appointment.state === 'underway') return can.checkOut ? 'checkOut' : 'record';
  if (appointment.state === 'unanswered') return undefined;
  return (['confirm', 'checkIn', 'followUp'] as const).find((action) => can[action]);
}
