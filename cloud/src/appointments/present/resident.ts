/** An appointment as its resident sees it: when, who, where, until when it can be changed. No notes of workers. */
import { offerOf } from '../../availability/index.ts';
import { residentFacts } from '../../people/index.ts';
import type { Appointment, AppointmentRow } from '../contract.ts';
import type { AppointmentDocument, AppointmentEntry } from '../model/document.ts';
import { canMap } from '../policy.ts';
import { ground } from '../queries/areas.ts';
import { doerFor, nameFor, type Reader } from '../queries/reader.ts';
import { freeUntil } from '../rules/attendance.ts';
import { presentAnswers, presentCommon } from './common.ts';
import { costFor } from './cost.ts';
import { summaryOf } from './visit.ts';
import { reasonText, residentTitle, sentence } from './words.ts';

export function presentResidentRow(appointment: AppointmentDocument, reader: Reader): AppointmentRow {
  const { served, state, rating } = appointment;
  const forOther = nameFor(reader, served);
  return {
    ...presentCommon(appointment),
    ...(forOther ? { forOther } : {}),
    sentence: sentence(appointment, forOther),
    waitsForMe: state === 'done' && rating === undefined,
  };
}

export async function presentResident(
  appointment: AppointmentDocument,
  reader: Reader,
  now: Date,
): Promise<Appointment> {
  const { actor } = reader;
  const { served, provider, terms, state, heldUntil, rating, strike } = appointment;
  const [person, offer, land] = await Promise.all([
    residentFacts(served.residentId),
    offerOf(appointment.offerId),
    ground(),
  ]);
  const cost = await costFor(actor.id, appointment);
  const phone = land.phoneAt(provider.unitPath);
  const viewer = { actor, actsFor: new Set([served.residentId]) };
  const summary = state === 'done' ? summaryOf(appointment) : undefined;
  return {
    ...presentResidentRow(appointment, reader),
    served: { residentId: served.residentId, name: person?.name ?? served.nameMasked },
    answers: presentAnswers(appointment),
    questions: state === 'held' ? (offer?.questions ?? []) : [],
    ...(terms.preparation ? { preparation: terms.preparation } : {}),
    policy: terms.policy,
    freeUntil: freeUntil(appointment).toISOString(),
    ...(state === 'held' && heldUntil ? { heldUntil: heldUntil.toISOString() } : {}),
    ...(phone ? { phone } : {}),
    ...(cost ? { cost } : {}),
    ...(rating ? { rating: { ...rating, at: rating.at.toISOString() } } : {}),
    ...(summary ? { summary } : {}),
    ...(strike ? { strike: strikeOf(strike) } : {}),
    steps: appointment.timeline.flatMap((entry) => presentStep(entry, appointment, reader)),
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
  reader: Reader,
): Appointment['steps'] {
  const { served } = appointment;
  const who = doerFor(reader, entry.by, served);
  const title = residentTitle(entry, appointment, { who, whom: nameFor(reader, served) ?? '您' });
  if (title === undefined) return [];
  const { id, at, action, publicText, by } = entry;
  const text = publicText ?? (action === 'cancel' ? reasonText(entry) : undefined);
  return [
    {
      id,
      at: at.toISOString(),
      action,
      title,
      ...(text ? { text } : {}),
      by: who,
      mine: by.id === reader.actor.id,
    },
  ];
}
