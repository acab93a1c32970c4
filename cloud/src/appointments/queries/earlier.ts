/** What a person has booked before: for limits, missed appointments, and who already served them. One query. */
import type { Earlier } from '../rules/eligibility.ts';
import type { AppointmentDocument } from '../model/document.ts';
import { findAppointments } from './collection.ts';

/** Time that is kept while a form is filled in; it is given back as soon as something else is booked. */
export interface OwnHold {
  id: string;
  offerId: string;
  start: Date;
  providerId: string;
}

/** More than anybody has in two years of weekly visits. */
const most = 400;

const fields = {
  offerId: 1,
  state: 1,
  start: 1,
  heldUntil: 1,
  seriesId: 1,
  strike: 1,
  provider: 1,
  bookedBy: 1,
  waitId: 1,
} as const;

type Row = Pick<AppointmentDocument, '_id' | keyof typeof fields>;

export interface History {
  earlier: Earlier[];
  /** By worker, how often they served the person. */
  visits: ReadonlyMap<string, number>;
  /** Holds that this actor has for the person from filling in forms. */
  heldBy: (actorId: string) => OwnHold[];
}

export async function historyOf(residentId: string): Promise<History> {
  const rows = await findAppointments<Row>(
    { 'served.residentId': residentId },
    { sort: { start: -1, _id: -1 }, limit: most, projection: fields },
  );
  const visits = new Map<string, number>();
  for (const { state, provider } of rows) {
    if (state === 'done') visits.set(provider.id, (visits.get(provider.id) ?? 0) + 1);
  }
  return {
    earlier: rows.map(earlierOf),
    visits,
    heldBy: (actorId) =>
      rows
        .filter((row) => row.state === 'held' && row.bookedBy.id === actorId && row.waitId === undefined)
        .map(({ _id: id, offerId, start, provider }) => ({ id, offerId, start, providerId: provider.id })),
  };
}

function earlierOf({ _id: id, offerId, state, start, heldUntil, seriesId, strike }: Row): Earlier {
  const counts = strike && strike.ruling?.ruling !== 'upheld';
  return {
    id,
    offerId,
    state,
    start,
    ...(heldUntil ? { heldUntil } : {}),
    ...(seriesId ? { seriesId } : {}),
    ...(counts ? { strikeAt: strike.at } : {}),
  };
}
