/** An appointment as its resident sees it: when, who, where, until when it can be changed. No notes of workers. */
import { offerOf } from '../../availability/index.ts';
import type { ResidentActor } from '../../kernel/actor.ts';
import { residentFacts } from '../../people/index.ts';
import type { Appointment, AppointmentRow } from '../contract.ts';
import type { AppointmentDocument, AppointmentEntry } from '../model/document.ts';
import { canMap } from '../policy.ts';
import { ground } from '../queries/areas.ts';
import { freeUntil } from '../rules/attendance.ts';
import { presentAnswers, presentCommon } from './common.ts';
import { summaryOf } from './visit.ts';
import { reasonText, residentTitle, sentence } from './words.ts';

export function presentResidentRow(appointment: AppointmentDocument, readerId: string): AppointmentRow {
  const { served, state, rating } = appointment;
  const forOther = served.residentId === readerId ? undefined : served.nameMasked;
  return {
    ...presentCommon(appointment),
    ...(forOther ? { forOther } : {}),
    sentence: sentence(appointment, readerId),
    waitsForMe: state === 'done' && rating === undefined,
  };
}

export async function presentResident(
  appointment: AppointmentDocument,
  actor: ResidentActor,
  now: Date,
): Promise<Appointment> {
  const { served, provider, terms, state, heldUntil, rating, strike } = appointment;
  const [person, offer, land] = await Promise.all([
    residentFacts(served.residentId),
    offerOf(appointment.offerId),
    ground(),
  ]);
  const phone = land.phoneAt(provider.unitPath);
  const viewer = { actor, actsFor: new Set([served.residentId]) };
  const summary = state === 'done' ? summaryOf(appointment) : undefined;
  return {
    ...presentResidentRow(appointment, actor.id),
    served: { residentId: served.residentId, name: person?.name ?? served.nameMasked },
    answers: presentAnswers(appointment),
    questions: state === 'held' ? (offer?.questions ?? []) : [],
    ...(terms.preparation ? { preparation: terms.preparation } : {}),
    policy: terms.policy,
    freeUntil: freeUntil(appointment).toISOString(),
    ...(state === 'held' && heldUntil ? { heldUntil: heldUntil.toISOString() } : {}),
    ...(phone ? { phone } : {}),
    ...(rating ? { rating: { ...rating, at: rating.at.toISOString() } } : {}),
    ...(summary ? { summary } : {}),
    ...(strike ? { strike: strikeOf(strike) } : {}),
    steps: appointment.timeline.flatMap((entry) => presentStep(entry, appointment, actor.id)),
    can: canMap(viewer, appointment, now),
  };
}

const strikeOf = ({ appeal, ruling }: NonNullable<AppointmentDocument['strike']>) => ({
  appealed: appeal !== undefined,
  ...(ruling ? { ruling: ruling.ruling } : {}),
});

function presentStep(
  entry: AppointmentEntry,
  appointment: AppointmentDocument,
  readerId: string,
): Appointment['steps'] {
  const title = residentTitle(entry, appointment);
  if (title === undefined) return [];
  const { id, at, action, publicText, by } = entry;
  const text = publicText ?? (action === 'cancel' ? reasonText(entry) : undefined);
  const own = by.kind === 'resident';
  const name = own ? (by.id === readerId ? '您' : by.name) : by.kind === 'system' ? '系统' : by.name;
  return [
    {
      id,
      at: at.toISOString(),
      action,
      title,
      ...(text ? { text } : {}),
      by: name,
      mine: by.id === readerId,
    },
  ];
}
