/** Moves an appointment to another time or another worker; what it was before stays in its history. */
import { claim, type Resource } from '../../availability/index.ts';
import { unprocessable } from '../../kernel/errors.ts';
import type { CommandContext } from '../../kernel/context.ts';
import { joinScopes } from '../../kernel/scopes.ts';
import type { AppointmentDocument } from '../model/document.ts';
import { ground } from '../queries/areas.ts';
import { historyOf } from '../queries/earlier.ts';
import { residentFacts } from '../../people/index.ts';
import { tellLater } from '../rules/alarms.ts';
import { freeUntil } from '../rules/attendance.ts';
import { tooMany } from '../rules/eligibility.ts';
import { move } from '../rules/moves.ts';
import { endOf } from '../rules/opening.ts';
import { appointmentCommand, type OnAppointment } from './appointment-command.ts';
import { releaseTime } from './book/drop-hold.ts';
import { refuseOffGrid } from './book/on-grid.ts';
import { openOffer, servers } from './book/prepare.ts';

export interface RescheduleInput extends OnAppointment {
  start: Date;
  staffId?: string;
  /** Staff only: their reason for going against the plan. */
  overrule?: string;
}

export const reschedule = appointmentCommand<RescheduleInput>({
  action: 'reschedule',
  together: true,
  answer: (_input, { terms }, actor) =>
    terms.confirmation === 'staff' && actor.kind === 'resident' ? 'other' : 'main',
  perform: async ({ appointment, deed, input, context }) => {
    const { actor, now } = context;
    const { start: was, end: wasEnd, provider: before, terms } = appointment;
    if (actor.kind === 'resident') refuseLate(appointment, now);
    const provider = await providerFor(appointment, input);
    if (input.start.getTime() === was.getTime() && provider.id === before.id) {
      throw unprocessable('appointment.sameTime', '时间和人都没有变，请选一个新的时间');
    }
    await claimAnew(appointment, provider, input, context);
    await releaseTime(appointment, now);
    // Staff may undo a move for a moment: the resident hears of it when it stands.
    const tell = actor.kind === 'staff' ? tellLater(now) : undefined;
    return move(
      appointment,
      {
        ...deed,
        before: { start: was, end: wasEnd, provider: before },
        ...(input.overrule ? { privateText: input.overrule } : {}),
      },
      {
        start: input.start,
        end: endOf(input.start, terms),
        provider,
        scopes: joinScopes(appointment.scopes, [provider.unitPath]),
        alarms: tell ? [tell] : [],
        ...(tell ? {} : { told: { start: input.start, providerId: provider.id } }),
      },
    );
  },
});

/** Moving at the last moment would be a way around the policy. */
function refuseLate(appointment: AppointmentDocument, now: Date): void {
  if (now <= freeUntil(appointment)) return;
  const { freeCancelHours } = appointment.terms.policy;
  throw unprocessable(
    'appointment.tooLateToMove',
    `离开始不到 ${freeCancelHours} 小时，不能自己改约，请打电话给服务点`,
  );
}

async function providerFor(
  appointment: AppointmentDocument,
  { staffId }: RescheduleInput,
): Promise<Resource> {
  const { provider } = appointment;
  if (provider.kind === 'room' || staffId === undefined || staffId === provider.id) {
    return provider;
  }
  const offer = await openOffer(appointment.offerId);
  const { resources } = await servers(offer, { path: '' }, await ground(), { staffId });
  return resources[0] as Resource;
}

async function claimAnew(
  appointment: AppointmentDocument,
  provider: Resource,
  { start, overrule }: RescheduleInput,
  { actor, now }: CommandContext,
): Promise<void> {
  const { _id, offerId, served, party, place, placeKind } = appointment;
  const offer = await openOffer(offerId);
  const person = await residentFacts(served.residentId);
  const others = (await historyOf(served.residentId)).earlier.filter(({ id }) => id !== _id);
  const refusal = overrule
    ? undefined
    : tooMany({ ...offer.limits, open: undefined }, offerId, others, { start }, now);
  if (refusal) throw unprocessable('appointment.notNow', refusal);
  const at = placeKind === 'home' ? (place.location ?? person?.home?.location) : undefined;
  await claim({
    resource: { kind: provider.kind, id: provider.id },
    personId: served.residentId,
    ownerId: _id,
    offer,
    start,
    party,
    ...(at ? { at } : {}),
    ignoring: _id,
    ...(overrule ? { overrule: true } : {}),
    now,
  });
  await refuseOffGrid(actor, { offer, resource: provider, start }, now);
}
