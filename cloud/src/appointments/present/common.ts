/** What both sides see of an appointment. */
import { roles } from '../../accounts/contract.constants.ts';
import type { AppointmentRow, Provider } from '../contract.ts';
import type { AppointmentDocument, StoredProvider } from '../model/document.ts';

type Shared = Pick<
  AppointmentRow,
  | 'id'
  | 'number'
  | 'offerId'
  | 'offerName'
  | 'kind'
  | 'state'
  | 'start'
  | 'end'
  | 'placeKind'
  | 'place'
  | 'provider'
  | 'party'
  | 'seriesId'
  | 'requestId'
  | 'requestNumber'
  | 'version'
>;

export function presentCommon(appointment: AppointmentDocument): Shared {
  const { _id: id, number, offerId, offerName, kind, state, start, end, placeKind } = appointment;
  const { place, provider, party, seriesId, requestId, requestNumber, version } = appointment;
  return {
    id,
    number,
    offerId,
    offerName,
    kind,
    state,
    start: start.toISOString(),
    end: end.toISOString(),
    placeKind,
    place: place.text,
    provider: presentProvider(provider),
    party,
    ...(seriesId ? { seriesId } : {}),
    ...(requestId ? { requestId } : {}),
    ...(requestNumber ? { requestNumber } : {}),
    version,
  };
}

export function presentProvider({ kind, id, name, role, unitId, unitName }: StoredProvider): Provider {
  if (kind === 'room') return { kind, roomId: id, name, unitId, unitName };
  return { kind, staffId: id, name, role: role ? roles[role] : '', unitId, unitName };
}

export const presentAnswers = ({ answers }: Pick<AppointmentDocument, 'answers'>) =>
  answers.map(({ label, text }) => ({ label, text }));
