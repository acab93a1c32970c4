/** An appointment as staff see it: who, where, what happened, and what this actor may do now. */
import type { StaffActor } from '../../kernel/actor.ts';
import { residentFacts } from '../../people/index.ts';
import type { StaffAppointment, StaffAppointmentRow } from '../contract.ts';
import type { AppointmentDocument, AppointmentEntry, Payment } from '../model/document.ts';
import { canMap } from '../policy.ts';
import { presentAnswers, presentCommon } from './common.ts';
import { presentVisit } from './visit.ts';
import { reasonText, staffTitle } from './words.ts';

export function presentStaffRow(appointment: AppointmentDocument, conflict?: string): StaffAppointmentRow {
  const { served, community, door, cancelled, rating } = appointment;
  return {
    ...presentCommon(appointment),
    nameMasked: served.nameMasked,
    residentId: served.residentId,
    communityName: community.name,
    door,
    ...(conflict ? { conflict } : {}),
    late: cancelled?.late ?? false,
    ...(rating ? { rated: rating.satisfaction } : {}),
  };
}

export async function presentStaff(
  appointment: AppointmentDocument,
  actor: StaffActor,
  now: Date,
): Promise<StaffAppointment> {
  const { place, terms, rating, strike, tags, served, payment } = appointment;
  const viewer = { actor, actsFor: new Set<string>() };
  const [person, visit] = await Promise.all([
    residentFacts(served.residentId),
    presentVisit(appointment, now),
  ]);
  return {
    ...presentStaffRow(appointment),
    served: { residentId: served.residentId, name: served.nameMasked },
    phoneMasked: person?.phoneMasked ?? '',
    ...(person?.birthYear ? { birthYear: person.birthYear } : {}),
    tags: [...tags],
    ...(place.location ? { location: place.location } : {}),
    answers: presentAnswers(appointment),
    ...(terms.preparation ? { preparation: terms.preparation } : {}),
    ...(payment ? { payment: paymentOf(payment, served.residentId) } : {}),
    ...(actor.permissions.has('appointments.serve') ? visit : withoutRecord(visit)),
    ...(rating ? { rating: { ...rating, at: rating.at.toISOString() } } : {}),
    ...(strike?.appeal ? { appeal: appealOf(strike.appeal, strike.ruling) } : {}),
    steps: appointment.timeline.map((entry) => presentStep(entry, actor)),
    can: canMap(viewer, appointment, now),
  };
}

type Visit = Awaited<ReturnType<typeof presentVisit>>;

/** What a worker observed in somebody's home is for those who serve, not for everybody who counts. */
function withoutRecord({ record: _record, followUp, ...rest }: Visit): Omit<Visit, 'record'> {
  if (!followUp) return rest;
  const { note: _note, ...dates } = followUp;
  return { ...rest, followUp: dates };
}

const paymentOf = ({ points, state, payerId }: Payment, residentId: string) => ({
  ...{ points, state },
  byFamily: payerId !== residentId,
});

type Strike = NonNullable<AppointmentDocument['strike']>;

const appealOf = ({ words, at }: NonNullable<Strike['appeal']>, ruling: Strike['ruling']) => ({
  words,
  at: at.toISOString(),
  ...(ruling ? { ruling: ruling.ruling } : {}),
});

function presentStep(entry: AppointmentEntry, actor: StaffActor): StaffAppointment['steps'][number] {
  const { id, at, action, by, publicText, privateText } = entry;
  const text = [reasonText(entry), publicText, privateText].filter(Boolean).join('：');
  return {
    id,
    at: at.toISOString(),
    action,
    title: staffTitle(entry),
    ...(text ? { text } : {}),
    by: by.name,
    mine: by.id === actor.id,
  };
}
