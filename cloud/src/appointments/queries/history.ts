/** A person's appointments for other domains' pictures of the person: those that this actor may see, newest first. */
import type { StaffActor } from '../../kernel/actor.ts';
import { after, type Position } from '../../kernel/paging.ts';
import type { AppointmentState, OfferKind } from '../contract.constants.ts';
import { AppointmentModel } from '../model/appointment-model.ts';
import type { AppointmentDocument } from '../model/document.ts';

export interface PastAppointment {
  id: string;
  number: string;
  offerName: string;
  kind: OfferKind;
  state: AppointmentState;
  providerName: string;
  at: Date;
}

const fields = { number: 1, offerName: 1, kind: 1, state: 1, provider: 1, start: 1 } as const;

/** What was only held was never an appointment. */
const neverMade: AppointmentState[] = ['held', 'lapsed'];

export async function historyOf(
  actor: StaffActor,
  residentId: string,
  { before, limit }: { before?: Position; limit: number },
): Promise<PastAppointment[]> {
  const own = { 'served.residentId': residentId, state: { $nin: neverMade } };
  const seen = { $or: [{ scopes: actor.scopePath }, { 'provider.id': actor.id }] };
  const older = before ? after('start', -1, before) : {};
  const found = await AppointmentModel.find({ $and: [own, seen, older] }, fields)
    .sort({ start: -1, _id: -1 })
    .limit(limit)
    .lean<Pick<AppointmentDocument, keyof typeof fields | '_id'>[]>();
  return found.map(({ _id: id, number, offerName, kind, state, provider, start: at }) => ({
    ...{ id, number, offerName, kind, state, at },
    providerName: provider.name,
  }));
}
